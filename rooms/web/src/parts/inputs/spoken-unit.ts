/** UCUM codes whose written form differs from what staff write. */
const spokenUnits: Record<string, string> = { 'mm[Hg]': 'mmHg', Cel: '°C', '/min': 'lần/phút' };

/** A UCUM code as staff write it: `mm[Hg]` → `mmHg`. */
export function spokenUnit(ucum: string): string {
  return spokenUnits[ucum] ?? ucum;
}
