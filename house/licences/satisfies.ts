type Version = readonly [major: number, minor: number, patch: number];

/** `20.19.0`; missing parts count as 0. */
function parseVersion(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.replace(/^v/, '').replace(/[-+].*$/, '').split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The first version that a part with `^`, `~` or missing numbers no longer takes: `^20.17` → 21, `~1.2` → 1.3, `20` → 21. */
function firstAbove(operator: string, text: string): Version {
  const [major, minor, patch] = parseVersion(text);
  const given = text.split('.').filter((part) => /^\d+$/.test(part)).length;
  if (operator === '^') {
    if (major > 0 || given === 1) return [major + 1, 0, 0];
    return minor > 0 || given === 2 ? [0, minor + 1, 0] : [0, 0, patch + 1];
  }
  if (given === 1) return [major + 1, 0, 0];
  return operator === '~' || given === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function takesPart(part: string, version: Version): boolean {
  if (/^[*x]?$/i.test(part)) return true;
  const [, operator = '', text = ''] = /^(\^|~|>=|<=|>|<|=)?(.*)$/.exec(part) ?? [];
  const wanted = parseVersion(text);
  if (operator === '>=') return compare(version, wanted) >= 0;
  if (operator === '>') return compare(version, text.split('.').length < 3 ? firstAbove('', text) : wanted) >= (text.split('.').length < 3 ? 0 : 1);
  if (operator === '<') return compare(version, wanted) < 0;
  if (operator === '<=') return compare(version, firstAbove('', text)) < 0;
  return compare(version, wanted) >= 0 && compare(version, firstAbove(operator, text)) < 0;
}

/** `16 - 20` as two parts. */
const spellOut = (range: string): string => range.replace(/(\S+)\s+-\s+(\S+)/g, '>=$1 <=$2').replace(/(\^|~|>=|<=|>|<|=)\s+/g, '$1');

/** Whether a range of npm (`^20.17.0 || >=22.9`, `18 || 20`, `>=16 <23`, `*`) takes a version. Pre-releases are not distinguished. */
export function satisfies(range: string, version: string): boolean {
  return range.split('||').some((way) => spellOut(way.trim()).split(/\s+/).every((part) => takesPart(part, parseVersion(version))));
}
