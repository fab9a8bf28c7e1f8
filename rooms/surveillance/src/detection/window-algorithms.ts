import { detectBayes } from '../detectors/detect-bayes.ts';
import { detectCdc } from '../detectors/detect-cdc.ts';
import { type EarsMethod, detectEars, earsReach } from '../detectors/detect-ears.ts';
import { detectRki } from '../detectors/detect-rki.ts';
import type { CountSeries } from '../detectors/count-series.ts';
import type { ReferenceParameters } from '../detectors/list-reference-counts.ts';
import type { Algorithm } from './algorithm.ts';
import type { ParameterReader } from './parameter-reader.ts';

const earsMethods: readonly EarsMethod[] = ['C1', 'C2', 'C3'];
/** As the authors set it: C3 alarms more easily. */
const earsAlpha: Readonly<Record<EarsMethod, number>> = { C1: 0.001, C2: 0.001, C3: 0.025 };

const earsMethod = (parameters: ParameterReader): EarsMethod => parameters.choice('method', earsMethods, 'C1');
const earsBaseline = (parameters: ParameterReader): number => parameters.count('baseline', 7, 3);

export const earsAlgorithm: Algorithm = {
  earliest: (_, parameters) => earsBaseline(parameters) + earsReach[earsMethod(parameters)] + 1,
  run(series, range, parameters) {
    const method = earsMethod(parameters);
    const { baselineMean, ...figures } = detectEars(series, range, {
      method,
      baseline: earsBaseline(parameters),
      minSigma: parameters.number('minSigma', 0, { min: 0 }),
      alpha: parameters.probability('alpha', earsAlpha[method]),
    });
    return { result: { ...figures, expected: null, baselineMean } };
  },
};

/** Parameters of a method that has named settings: a setting takes none. */
type Setting = ReferenceParameters | undefined;

const read = (parameters: ParameterReader, setting: Setting, defaults: ReferenceParameters): ReferenceParameters =>
  setting ?? { b: parameters.count('b', defaults.b), w: parameters.count('w', defaults.w), actY: parameters.flag('actY', defaults.actY) };

const earliestOf = ({ frequency }: CountSeries, { b, w }: ReferenceParameters): number => b * frequency + w + 1;

/** The first of the three settings of both methods is the one that needs no past year. */
export const settings = { 1: { b: 0, w: 6, actY: true }, 2: { b: 1, w: 6, actY: true }, 3: { b: 2, w: 4, actY: false } } as const;

export const bayesAlgorithm = (setting?: Setting): Algorithm => ({
  earliest: (series, parameters) => earliestOf(series, read(parameters, setting, settings[1])),
  run: (series, range, parameters) => ({
    result: { ...detectBayes(series, range, { ...read(parameters, setting, settings[1]), alpha: setting ? 0.05 : parameters.probability('alpha', 0.05) }) },
  }),
});

export const rkiAlgorithm = (setting?: Setting): Algorithm => ({
  earliest: (series, parameters) => earliestOf(series, read(parameters, setting, settings[3])),
  run: (series, range, parameters) => ({ result: { ...detectRki(series, range, read(parameters, setting, settings[3])) } }),
});

const cdcYears = (parameters: ParameterReader): number => parameters.count('b', 5, 1);
const cdcMonths = (parameters: ParameterReader): number => parameters.count('m', 1);

export const cdcAlgorithm: Algorithm = {
  earliest: ({ frequency }, parameters) => cdcYears(parameters) * frequency + 4 * cdcMonths(parameters) + 4,
  run: (series, range, parameters) => ({
    result: { ...detectCdc(series, range, { b: cdcYears(parameters), m: cdcMonths(parameters), alpha: parameters.probability('alpha', 0.025) }) },
  }),
};
