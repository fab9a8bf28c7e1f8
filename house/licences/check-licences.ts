import type { Inspection, Wrong } from '../inspection.ts';
import type { LockedPackage } from './locked-package.ts';
import { satisfies } from './satisfies.ts';

/** Licences under which a library may be part of the product: they ask for their text to be kept, and for nothing of ours. */
const allowed = new Set(['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'PostgreSQL', 'MPL-2.0', 'CC0-1.0', '0BSD', 'Python-2.0', 'BlueOak-1.0.0', 'Unlicense', 'Zlib']);
/** Fonts have a licence of their own, which allows to ship them with a program. */
const allowedForFonts = new Set(['OFL-1.1']);

/** The oldest Node the product runs on. */
export const OLDEST_NODE = '20.19.0';

/** Whether an SPDX expression (`(MIT OR GPL-2.0)`, `MIT AND Zlib`) leaves us a way that is allowed. */
export function isAllowed(expression: string, isFont = false): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/\sOR\s/.test(bare)) return bare.split(/\sOR\s/).some((way) => isAllowed(way, isFont));
  if (/\sAND\s/.test(bare)) return bare.split(/\sAND\s/).every((part) => isAllowed(part, isFont));
  return allowed.has(bare) || (isFont && allowedForFonts.has(bare));
}

/** What an installed package says of itself; the lock file stands in for packages of other machines. */
export interface Library extends Pick<LockedPackage, 'version' | 'license' | 'engines'> {
  path: string;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function checkLicence({ path, version, license }: Library): Wrong[] {
  if (license === undefined) return [{ path, says: `${nameOf(path)} ${version} names no licence` }];
  return isAllowed(license, /\/@(fontsource|expo-google-fonts)\//.test(path)) ? [] : [{ path, says: `${nameOf(path)} ${version} is under ${license}, which the product does not take` }];
}

/** Every library of the product has a licence it may be shipped under. */
export function checkLicences(libraries: readonly Library[]): Inspection {
  return { looked: libraries.length, wrongs: libraries.flatMap(checkLicence) };
}

/** Every library that runs on the server runs on the oldest Node we promise. */
export function checkEngines(libraries: readonly Library[], node = OLDEST_NODE): Inspection {
  const wrongs = libraries
    .filter(({ engines }) => engines?.['node'] !== undefined && !satisfies(engines['node'], node))
    .map(({ path, version, engines }) => ({ path, says: `${nameOf(path)} ${version} wants Node ${engines?.['node']}; the product promises ${node}` }));
  return { looked: libraries.length, wrongs };
}
