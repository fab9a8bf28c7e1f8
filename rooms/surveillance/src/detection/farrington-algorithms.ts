import { Refusal } from '@tuyen/records';
import type { CountSeries, TimeRange } from '../detectors/count-series.ts';
import { detectFarrington } from '../detectors/farrington/detect-farrington.ts';
import { type FarringtonFlexibleParameters, detectFarringtonFlexible } from '../detectors/farrington/detect-farrington-flexible.ts';
import { explainFarrington } from '../detectors/farrington/explain-farrington.ts';
import type { Algorithm } from './algorithm.ts';
import type { ParameterReader } from './parameter-reader.ts';

const powers = ['2/3', '1/2', 'none'] as const;

const years = (parameters: ParameterReader): number => parameters.count('b', 5, 1);
const halfWidth = (parameters: ParameterReader): number => parameters.count('w', 3);

function readLimit(parameters: ParameterReader): [number, number] {
  const [cases, points] = parameters.isGiven('limit54') ? parameters.numbers('limit54', 2) : [5, 4];
  if (!(cases! >= 0 && Number.isInteger(points) && points! > 0)) throw new Refusal('detection.parameter-invalid', { name: 'limit54' });
  return [cases!, points!];
}

function readPopulationOffset({ population }: CountSeries, isAsked: boolean): boolean {
  if (isAsked && !population) throw new Refusal('detection.series-invalid', { name: 'population' });
  return isAsked;
}

/** Of the fitting functions of the reference program only how a fit without convergence is taken, and the offset, differ. */
const fitFunctions = ['algo.farrington.fitGLM.fast', 'algo.farrington.fitGLM', 'algo.farrington.fitGLM.populationOffset'] as const;

export const farringtonAlgorithm: Algorithm = {
  earliest: ({ frequency }, parameters) => Math.max(1, frequency * years(parameters) - halfWidth(parameters)),
  run(series, range, parameters) {
    const fitFunction = parameters.choice('fitFun', fitFunctions, 'algo.farrington.fitGLM.fast');
    const found = detectFarrington(series, range, {
      b: years(parameters),
      w: halfWidth(parameters),
      reweight: parameters.flag('reweight', true),
      alpha: parameters.probability('alpha', 0.05),
      trend: parameters.flag('trend', true),
      limit54: readLimit(parameters),
      powertrans: parameters.choice('powertrans', powers, '2/3'),
      populationOffset: readPopulationOffset(series, fitFunction === 'algo.farrington.fitGLM.populationOffset'),
    });
    // The reference cases have the whole part of the predictive probability under `trend`, and its median under `predictiveP`.
    const { upperbound, alarm, probability, median: predictiveP } = found;
    return { result: { upperbound, alarm, trend: probability.map(Math.trunc), predictiveP, probability, trendUsed: found.trend } };
  },
};

function readFlexible(series: CountSeries, parameters: ParameterReader): FarringtonFlexibleParameters {
  const w = halfWidth(parameters);
  return {
    b: years(parameters),
    w,
    reweight: parameters.flag('reweight', true),
    weightsThreshold: parameters.number('weightsThreshold', 2.58),
    alpha: parameters.probability('alpha', 0.05),
    trend: parameters.flag('trend', true),
    pThresholdTrend: parameters.number('pThresholdTrend', 0.05),
    limit54: readLimit(parameters),
    powertrans: parameters.choice('powertrans', powers, '2/3'),
    populationOffset: readPopulationOffset(series, parameters.flag('populationOffset', false)),
    noPeriods: parameters.count('noPeriods', 1, 1),
    pastWeeksNotIncluded: parameters.count('pastWeeksNotIncluded', w),
    thresholdMethod: parameters.choice('thresholdMethod', ['delta', 'nbPlugin', 'muan'], 'delta'),
  };
}

/** The reference cases number the rows of a series with days by whole steps since the first row instead of by their place. */
function explainAsReference(series: CountSeries, at: number, parameters: FarringtonFlexibleParameters): Record<string, unknown> {
  const { points, steps, ...explanation } = explainFarrington(series, at, parameters);
  return { ...explanation, baselineIndex: series.days ? steps.map(Math.trunc) : points, baselinePoint: points };
}

/** The first and the middle point of the range are explained. */
const explained = ({ first, last }: TimeRange): number[] => [...new Set([first, first + Math.floor((last - first) / 2)])];

export const farringtonFlexibleAlgorithm: Algorithm = {
  earliest: ({ frequency }, parameters) => frequency * years(parameters) + halfWidth(parameters) + 1,
  run(series, range, parameters) {
    parameters.choice('fitFun', ['algo.farrington.fitGLM.flexible'], 'algo.farrington.fitGLM.flexible');
    const read = readFlexible(series, parameters);
    return {
      result: { ...detectFarringtonFlexible(series, range, read) },
      intermediate: explained(range).map((at) => explainAsReference(series, at, read)),
    };
  },
};
