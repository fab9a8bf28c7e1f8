import { type Random, makeRandom } from '@tuyen/simulator';
import { type Run, labelEpidemics } from './label-epidemics.ts';
import type { Judged, Method } from './methods.ts';
import { findNamed } from './named-epidemics.ts';
import { type OutbreakKind, plantOutbreak } from './plant-outbreak.ts';
import type { RealSeries } from './read-real-series.ts';

/** What is counted for one method over many series; sums of several are the sum of each. */
export interface Tally {
  /** Periods outside epidemics that were judged, and alarms among them. */
  quiet: number;
  falseAlarms: number;
  /** Periods of which nothing could be said. */
  unsaid: number;
  /** Planted outbreaks by size, in periods without an alarm before they were planted. */
  planted: Record<string, number>;
  found: Record<string, number>;
  /** Periods from the first to the alarm, over those found. */
  delay: number;
  /** Epidemics seen in hindsight; those with an alarm in their run; periods to it. */
  epidemics: number;
  epidemicsFound: number;
  epidemicDelay: number;
  /** The same for epidemics that have a name: provinces, found, periods. */
  named: Record<string, [runs: number, found: number, delay: number]>;
}

export const emptyTally = (): Tally => ({ quiet: 0, falseAlarms: 0, unsaid: 0, planted: {}, found: {}, delay: 0, epidemics: 0, epidemicsFound: 0, epidemicDelay: 0, named: {} });

export interface Trial {
  frequency: number;
  /** Years before the first period that is judged. */
  baselineYears: number;
  kinds: readonly OutbreakKind[];
  /** Onsets tried for each kind in each series. */
  onsets: number;
  /** Every so many quiet periods is judged. */
  every: number;
  seed: number;
}

function addTo(counts: Record<string, number>, key: string, value = 1): void {
  counts[key] = (counts[key] ?? 0) + value;
}

const isIn = (runs: readonly Run[], at: number): boolean => runs.some(({ first, last }) => at >= first && at <= last);

/** Onsets by chance, the same for every method; none where an epidemic is under way or has just been. */
function chooseOnsets(runs: readonly Run[], from: number, to: number, wanted: number, random: Random): number[] {
  const quiet = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter((at) => !isIn(runs, at) && !isIn(runs, at - 1));
  return quiet.length === 0 ? [] : Array.from({ length: wanted }, () => random.pick(quiet));
}

function tallyQuiet(tally: Tally, alarms: readonly (boolean | undefined)[], runs: readonly Run[], from: number, every: number): void {
  for (let at = from; at < alarms.length; at += every) {
    if (isIn(runs, at)) continue;
    if (alarms[at] === undefined) tally.unsaid++;
    else tally.quiet++;
    if (alarms[at] === true) tally.falseAlarms++;
  }
}

function tallyEpidemics(tally: Tally, alarms: readonly (boolean | undefined)[], runs: readonly Run[], from: number, nameOf: (run: Run) => string | undefined): void {
  for (const run of runs) {
    const { first, last } = run;
    if (first < from) continue;
    tally.epidemics++;
    const alarm = alarms.findIndex((each, at) => at >= first && at <= last && each === true);
    const name = nameOf(run);
    if (name !== undefined) {
      const [ever, found, delay] = tally.named[name] ?? [0, 0, 0];
      tally.named[name] = [ever + 1, found + (alarm < 0 ? 0 : 1), delay + (alarm < 0 ? 0 : alarm - first)];
    }
    if (alarm < 0) continue;
    tally.epidemicsFound++;
    tally.epidemicDelay += alarm - first;
  }
}

function tallyPlanted(tally: Tally, method: Method, base: Judged, planted: Judged, at: number, kind: OutbreakKind): void {
  const periods = Array.from({ length: kind.duration }, (_, i) => at + i);
  // Where the method would have called anyway, an alarm says nothing of the outbreak.
  if (periods.some((each) => method.alarmAt(base, each) === true)) return;
  const key = String(kind.size);
  addTo(tally.planted, key);
  const alarm = periods.findIndex((each) => method.alarmAt(planted, each) === true);
  if (alarm < 0) return;
  addTo(tally.found, key);
  tally.delay += alarm;
}

/** Judges one series by every method: as it is, and with outbreaks planted in it. The outbreaks are the same for all methods. */
export function evaluateSeries(real: RealSeries, methods: readonly Method[], trial: Trial, tallies: ReadonlyMap<string, Tally>, index: number): void {
  const { frequency, kinds, onsets, every } = trial;
  const random = makeRandom(trial.seed * 100_003 + index);
  const from = trial.baselineYears * frequency + 2;
  const base: Judged = { counts: real.counts, firstYear: real.firstYear, frequency };
  const runs = labelEpidemics(real.counts, frequency);
  const cases = kinds.flatMap((kind) =>
    chooseOnsets(runs, from, real.counts.length - kind.duration, onsets, random).map((at) => ({ kind, at, planted: { ...base, counts: plantOutbreak(real.counts, at, kind, random) } })),
  );
  for (const method of methods) {
    const tally = tallies.get(method.name)!;
    const isLookedAt = (at: number): boolean => at >= from && (isIn(runs, at) || (at - from) % every === 0);
    const alarms = real.counts.map((_, at) => (isLookedAt(at) ? method.alarmAt(base, at) : undefined));
    tallyQuiet(tally, alarms, runs, from, every);
    tallyEpidemics(tally, alarms, runs, from, (run) => (frequency === 12 ? findNamed(real, run)?.name.vi : undefined));
    for (const { kind, at, planted } of cases) tallyPlanted(tally, method, base, planted, at, kind);
  }
}
