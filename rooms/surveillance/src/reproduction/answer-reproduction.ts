import { type CaseAnswer, answerCase, finiteOrNull } from '../cases/answer-case.ts';
import type { CaseReader } from '../cases/case-reader.ts';
import { discretiseSerialInterval } from './discretise-serial-interval.ts';
import { type Reproduction, type Window, estimateReproduction } from './estimate-reproduction.ts';

/** A week that moves by a day, from day 2. */
const WIDTH = 7;

function readWindows(reader: CaseReader, days: number): Window[] {
  if (!reader.has('tStart') && !reader.has('tEnd')) {
    if (days <= WIDTH) reader.addFinding('calculation.series-short', 'incidence', { minimum: WIDTH + 1 });
    return Array.from({ length: Math.max(0, days - WIDTH) }, (_, i) => ({ start: i + 2, end: i + 1 + WIDTH }));
  }
  const starts = reader.counts('tStart');
  const ends = reader.counts('tEnd');
  reader.checkSameLength({ tStart: starts, tEnd: ends });
  starts.forEach((start, i) => {
    if (start < 2 || (ends[i] ?? days) > days || (ends[i] ?? start) < start) reader.addFinding('calculation.window-outside', `tStart[${i}]`, { days });
  });
  return starts.map((start, i) => ({ start, end: ends[i]! }));
}

/** Probabilities as given, filled with zeros to one day beyond the series; or the discretised gamma law of `meanSi` and `stdSi`. */
function readSerialInterval(reader: CaseReader, days: number): number[] {
  if (reader.has('siDistr')) {
    const given = reader.amounts('siDistr');
    const sum = given.reduce((total, probability) => total + probability, 0);
    if (!reader.failed && given[0] !== 0) reader.addFinding('calculation.serial-interval-day-zero', 'siDistr');
    if (!reader.failed && Math.abs(sum - 1) > 0.01) reader.addFinding('calculation.serial-interval-sum', 'siDistr', { sum });
    return given;
  }
  const mean = reader.positive('meanSi');
  const deviation = reader.positive('stdSi');
  if (mean <= 1) reader.addFinding('calculation.out-of-range', 'meanSi', { minimum: 1, maximum: days });
  return reader.failed ? [] : [...discretiseSerialInterval(mean, deviation, days), 0];
}

const listOf = (estimates: readonly (Reproduction | undefined)[], measure: keyof Reproduction): (number | null)[] => estimates.map((each) => (each === undefined ? null : finiteOrNull(each[measure])));

/**
 * One case of `epi rt`: `incidence` by day with `siDistr` (from day 0), or with `meanSi` and `stdSi` in days; `tStart` and `tEnd` from 1,
 * else a week that moves by a day; `meanPrior` and `stdPrior` 5 where not given. Estimates before the mean serial interval has passed are null.
 */
export function answerReproduction(given: unknown): CaseAnswer {
  return answerCase(given, (reader) => {
    const incidence = reader.counts('incidence');
    const windows = readWindows(reader, incidence.length);
    const serialInterval = readSerialInterval(reader, incidence.length);
    const prior = { mean: reader.positiveOr('meanPrior', 5), deviation: reader.positiveOr('stdPrior', 5) };
    if (reader.failed) return undefined;
    const estimates = estimateReproduction(incidence, serialInterval, windows, prior);
    return {
      meanPrior: prior.mean,
      stdPrior: prior.deviation,
      incidence,
      ...(reader.has('siDistr') ? { siDistr: serialInterval } : { meanSi: reader.raw('meanSi'), stdSi: reader.raw('stdSi'), discretisedSi: serialInterval }),
      tStart: windows.map(({ start }) => start),
      tEnd: windows.map(({ end }) => end),
      meanR: listOf(estimates, 'mean'),
      stdR: listOf(estimates, 'deviation'),
      q025: listOf(estimates, 'q025'),
      median: listOf(estimates, 'median'),
      q975: listOf(estimates, 'q975'),
    };
  });
}
