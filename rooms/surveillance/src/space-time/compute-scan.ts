import { CaseReader } from '../cases/case-reader.ts';
import { type ScanCase, type ScanPlace, scanPermutations } from './scan-permutations.ts';

/** Makes a source of chance in 0 … 1 from a seed; handed in. */
export type SeededChance = (seed: number) => () => number;

/** Work beyond this many looks at cylinders takes minutes: fewer places, days or rounds are asked for. */
const MOST_LOOKS = 5_000_000_000;

function readPlaces(reader: CaseReader): ScanPlace[] {
  return reader.list('places').map((given, i) => {
    const place = new CaseReader(given);
    const read = { x: place.number('x'), y: place.number('y') };
    reader.takeFindings(place, `places[${i}]`);
    return read;
  });
}

function readCases(reader: CaseReader, places: number): ScanCase[] {
  return reader.list('cases').map((given, i) => {
    const one = new CaseReader(given);
    const read = { place: one.count('place'), day: one.count('day') };
    if (read.place >= places) one.addFinding('calculation.above-total', 'place', { total: places - 1 });
    reader.takeFindings(one, `cases[${i}]`);
    return read;
  });
}

/**
 * Permutation scan over villages: `places` of `{x, y}`, `cases` of `{place, day}` (index of the place, day from 0), `lastDay`, `maxRadius`, `maxDays`,
 * and perhaps `rounds` (999) and `seed` (1). `cluster` is null where no cylinder stands out.
 */
export function computeScan(reader: CaseReader, chance: SeededChance): Record<string, unknown> | undefined {
  const places = readPlaces(reader);
  const cases = readCases(reader, places.length);
  const [lastDay, maxDays] = [reader.count('lastDay'), reader.count('maxDays')];
  const maxRadius = reader.positive('maxRadius');
  const rounds = reader.has('rounds') ? reader.count('rounds') : 999;
  const seed = reader.has('seed') ? reader.count('seed') : 1;
  if (maxDays === 0) reader.addFinding('calculation.not-positive', 'maxDays');
  if (places.length ** 2 * maxDays * (rounds + 1) > MOST_LOOKS) reader.addFinding('calculation.too-much-work', 'rounds');
  if (reader.failed) return undefined;
  // Cases of days to come are not known on the last day.
  const known = cases.filter(({ day }) => day <= lastDay);
  const cluster = known.length === 0 ? undefined : scanPermutations({ places, cases: known, lastDay, maxRadius, maxDays, rounds, random: chance(seed) });
  return { lastDay, maxRadius, maxDays, rounds, seed, cluster: cluster ?? null };
}
