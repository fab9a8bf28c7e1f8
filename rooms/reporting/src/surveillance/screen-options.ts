import type { ScreeningOptions } from '@tuyen/surveillance';

/**
 * How the newest week of each commune and disease is looked at. EARS as CDC set it (Hutwagner and others 2003: seven weeks before, 3 standard
 * deviations for C1 and C2); the improved Farrington algorithm with the settings of Noufaily and others (2013), once three whole years are there.
 */
export const screenOptions: ScreeningOptions = {
  ears: { methods: ['C1', 'C2', 'C3'], baseline: 7, minSigma: 0.5, alpha: { C1: 0.001, C2: 0.001, C3: 0.025 } },
  farrington: {
    b: 5, w: 3, reweight: true, weightsThreshold: 2.58, alpha: 0.01, trend: true, pThresholdTrend: 1, limit54: [5, 4],
    powertrans: '2/3', populationOffset: false, noPeriods: 10, pastWeeksNotIncluded: 26, thresholdMethod: 'nbPlugin',
  },
  leastYears: 3,
};
