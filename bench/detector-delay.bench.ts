import { makeRandom } from '@tuyen/simulator';
import { type DetectorPerformance, answerDetection, evaluateAlarms, plantOutbreak, poolPerformance, summarisePerformance } from '@tuyen/surveillance';
import type { Bench } from './frame/bench.ts';
import { type MonthlySeries, listMonthlySeries } from './frame/monthly-series.ts';
import type { Measurement } from './measure.ts';

/** Months that are judged at the end of each series. */
const JUDGED = 48;
/** How a planted outbreak rises and falls, in shares of its peak. */
const SHAPE = [0.5, 1, 1, 0.5];

const detectors: Readonly<Record<string, { algorithm: string; parameters: Record<string, unknown> }>> = {
  'EARS C1': { algorithm: 'earsC', parameters: { method: 'C1', minSigma: 0.5 } },
  'EARS C2': { algorithm: 'earsC', parameters: { method: 'C2', minSigma: 0.5 } },
  'EARS C3': { algorithm: 'earsC', parameters: { method: 'C3', minSigma: 0.5 } },
  'CUSUM, Rossi': { algorithm: 'cusum', parameters: { trans: 'rossi' } },
  'Bayes, 3 years': { algorithm: 'bayes', parameters: { b: 3, w: 1, actY: true, alpha: 0.01 } },
  'RKI, 3 years': { algorithm: 'rki', parameters: { b: 3, w: 1, actY: true } },
  'Farrington 1996': { algorithm: 'farrington', parameters: { b: 5, w: 1, alpha: 0.01 } },
  'Farrington flexible, 4 seasons': { algorithm: 'farringtonFlexible', parameters: { b: 5, w: 1, noPeriods: 4, pastWeeksNotIncluded: 2, pThresholdTrend: 1, alpha: 0.01, thresholdMethod: 'nbPlugin' } },
  'Farrington flexible, window': { algorithm: 'farringtonFlexible', parameters: { b: 5, w: 1, pastWeeksNotIncluded: 2, alpha: 0.01, thresholdMethod: 'nbPlugin' } },
  'GLR, Poisson': { algorithm: 'glrpois', parameters: { mu0: { S: 1, trend: false, refit: true } } },
  'GLR, negative binomial': { algorithm: 'glrnb', parameters: { mu0: { S: 1, trend: false, refit: true } } },
};

/** A series with an outbreak whose peak is three deviations of the three years before, five cases at least. */
function plant(counts: MonthlySeries, place: number): ReturnType<typeof plantOutbreak> {
  const first = counts.length - JUDGED + 1 + Math.floor(place * (JUDGED - SHAPE.length));
  const past = counts.subarray(first - 37, first - 1).filter((count) => !Number.isNaN(count));
  const mean = past.reduce((sum, count) => sum + count, 0) / past.length;
  const deviation = Math.sqrt(past.reduce((sum, count) => sum + (count - mean) ** 2, 0) / past.length);
  return plantOutbreak(counts, first, SHAPE.map((share) => Math.ceil(share * Math.max(5, 3 * deviation))));
}

function judge(name: string, planted: readonly ReturnType<typeof plantOutbreak>[]): DetectorPerformance {
  const all = planted.map(({ observed, outbreak }) => {
    const range = { first: observed.length - JUDGED + 1, last: observed.length };
    const list = [...observed].map((count) => (Number.isNaN(count) ? null : count));
    const answer = answerDetection({ ...detectors[name], series: { observed: list, frequency: 12 }, rangeFirst: range.first, rangeLast: range.last });
    const alarms = 'error' in answer ? list.slice(-JUDGED).map(() => Number.NaN) : (answer.result['alarm'] as number[]);
    return evaluateAlarms(alarms, range, [outbreak], 2);
  });
  return poolPerformance(all);
}

export const bench: Bench = {
  about: 'how soon and how often wrongly each detector alarms, over series with one planted outbreak each',
  async run({ seed }): Promise<Measurement[]> {
    const { series, source } = listMonthlySeries(seed);
    const { next } = makeRandom(seed);
    const planted = series.map((counts) => plant(counts, next()));
    return Object.keys(detectors).flatMap((name) => {
      const performance = judge(name, planted);
      const { sensitivity, meanDelay, falseAlarmRate } = summarisePerformance(performance);
      const note = `${performance.outbreaks} planted, ${performance.unjudged} of ${series.length * JUDGED} months not judged; ${source}`;
      return [
        { name: `${name}: outbreaks seen`, value: 100 * sensitivity, unit: '%', note },
        { name: `${name}: delay`, value: meanDelay, unit: 'months', note: 'mean of those seen' },
        { name: `${name}: alarms elsewhere`, value: 100 * falseAlarmRate, unit: '%', note: 'of months outside the planted outbreak; real ones among them' },
      ];
    });
  },
};
