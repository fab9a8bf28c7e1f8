import { Refusal } from '@tuyen/records';
import type { CountSeries, TimeRange } from '../detectors/count-series.ts';
import { cusumScaleNames } from '../detectors/cusum-scales.ts';
import { type CusumParameters, detectCusum } from '../detectors/detect-cusum.ts';
import { detectOutbreakP } from '../detectors/detect-outbreak-p.ts';
import { type GlrParameters, detectGlr } from '../detectors/glr/detect-glr.ts';
import { type Algorithm, lengthOf } from './algorithm.ts';
import { type ParameterReader, parameterReader } from './parameter-reader.ts';

function readExpected(range: TimeRange, parameters: ParameterReader): CusumParameters['m'] {
  const m = parameters.raw('m');
  if (m === 'glm') return m;
  if (Array.isArray(m)) return parameters.numbers('m', lengthOf(range));
  return parameters.isGiven('m') ? parameters.number('m', 0, { min: 0 }) : null;
}

export const cusumAlgorithm: Algorithm = {
  earliest: () => 2,
  run(series, range, parameters) {
    const found = detectCusum(series, range, {
      k: parameters.number('k', 1.04),
      h: parameters.number('h', 2.26),
      m: readExpected(range, parameters),
      trans: parameters.choice('trans', cusumScaleNames, 'standard'),
      alpha: parameters.number('alpha', 0.1, { min: 0 }),
    });
    return { result: { upperbound: found.upperbound, alarm: found.alarm, cusum: null, m: found.m, statistic: found.statistic } };
  },
};

export const outbreakPAlgorithm: Algorithm = {
  earliest: () => 1,
  run: (series, range, parameters) => ({
    result: {
      ...detectOutbreakP(series, range, {
        k: parameters.number('k', 100, { min: 0 }),
        ret: parameters.choice('ret', ['value', 'cases'], 'value'),
        maxUpperboundCases: parameters.number('maxUpperboundCases', 1e5, { min: 0, max: 1e7 }),
      }),
    },
  }),
};

function readMean(range: TimeRange, parameters: ParameterReader): GlrParameters['mu0'] {
  const mu0 = parameters.raw('mu0');
  if (typeof mu0 === 'number') return parameters.number('mu0', 0, { min: 0 });
  if (Array.isArray(mu0)) return parameters.numbers('mu0', lengthOf(range));
  if (mu0 !== undefined && mu0 !== null && typeof mu0 !== 'object') throw new Refusal('detection.parameter-invalid', { name: 'mu0' });
  const model = parameterReader((mu0 ?? {}) as Record<string, unknown>);
  return { S: model.count('S', 1), trend: model.flag('trend', false), refit: model.flag('refit', false) };
}

/** Poisson counts have none; else it is as given, 0 for a given mean, and estimated along with an estimated one. */
function readDispersion(parameters: ParameterReader, isPoisson: boolean, mu0: GlrParameters['mu0']): number | null {
  if (isPoisson) return parameters.number('alpha', 0, { min: 0, max: 0 });
  if (parameters.isGiven('alpha')) return parameters.number('alpha', 0, { min: 0 });
  return typeof mu0 === 'number' || Array.isArray(mu0) ? 0 : null;
}

function readGlr(range: TimeRange, parameters: ParameterReader, isPoisson: boolean): GlrParameters {
  const mu0 = readMean(range, parameters);
  const theta = parameters.isGiven('theta') ? parameters.number('theta', 0) : null;
  const change = parameters.choice('change', ['intercept', 'epi'], 'intercept');
  const ret = parameters.choice('ret', ['value', 'cases'], 'value');
  // A shift of size 0 is none; the chart for an epidemic has no count that would alarm.
  if (theta === 0 || theta === 1) throw new Refusal('detection.parameter-invalid', { name: 'theta' });
  if (change === 'epi' && ret === 'cases') throw new Refusal('detection.parameter-invalid', { name: 'ret' });
  return {
    mu0,
    theta,
    change,
    ret,
    threshold: parameters.number('c.ARL', 5),
    alpha: readDispersion(parameters, isPoisson, mu0),
    leastAge: parameters.count('Mtilde', 1),
    window: parameters.number('M', -1, { min: -1, isWhole: true }),
    direction: parameters.choice('dir', ['inc', 'dec'], 'inc'),
    xMax: parameters.number('xMax', 1e4, { min: 1, max: 1e7 }),
  };
}

/** A whole year before the range where a mean is to be estimated. */
const earliestOfGlr = ({ frequency }: CountSeries, parameters: ParameterReader): number => {
  const mu0 = parameters.raw('mu0');
  return typeof mu0 === 'number' || Array.isArray(mu0) ? 1 : frequency + 1;
};

export const glrAlgorithm = (isPoisson: boolean): Algorithm => ({
  earliest: earliestOfGlr,
  run(series, range, parameters) {
    const { upperbound, alarm, mu0, alpha } = detectGlr(series, range, readGlr(range, parameters, isPoisson));
    return { result: { upperbound, alarm, mu0, ...(isPoisson ? {} : { alpha }) } };
  },
});
