import { parentPort, workerData } from 'node:worker_threads';
import { createScreen } from '@tuyen/surveillance';

/** A share of the night: series `from` to `to` (not with it), each `weeks` counts long. */
export interface NightWork {
  counts: Uint16Array;
  weeks: number;
  from: number;
  to: number;
}

export interface NightShare {
  /** Series judged by Farrington's method. */
  judged: number;
  /** Series with an alarm. */
  alarms: number;
}

const { counts, weeks, from, to } = workerData as NightWork;
const screen = createScreen(weeks, {
  ears: { methods: ['C1', 'C2', 'C3'], baseline: 7, minSigma: 0.5, alpha: { C1: 0.001, C2: 0.001, C3: 0.025 } },
  farrington: {
    b: 5, w: 3, reweight: true, weightsThreshold: 2.58, alpha: 0.01, trend: true, pThresholdTrend: 1, limit54: [5, 4],
    powertrans: '2/3', populationOffset: false, noPeriods: 10, pastWeeksNotIncluded: 26, thresholdMethod: 'nbPlugin',
  },
  leastYears: 3,
});
const observed = new Float64Array(weeks);
const series = { observed, frequency: 52, start: [2021, 1] } as const;
const share: NightShare = { judged: 0, alarms: 0 };
for (let at = from; at < to; at += 1) {
  for (let week = 0; week < weeks; week += 1) observed[week] = counts[at * weeks + week]!;
  const { ears, farrington } = screen(series);
  if (farrington) share.judged += 1;
  if (farrington?.alarm === 1 || ears.some(({ alarm }) => alarm === 1)) share.alarms += 1;
}
parentPort?.postMessage(share);
