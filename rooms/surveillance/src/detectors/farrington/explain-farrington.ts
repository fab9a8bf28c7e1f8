import type { CountSeries } from '../count-series.ts';
import { type FarringtonFlexibleParameters, createFarringtonRoom, judgeByFarringtonFlexible, predictionDispersion } from './detect-farrington-flexible.ts';
import { predictNow } from './fit-trend.ts';

/** How the bound of a point came about: its past, and what was predicted from it. */
export interface FarringtonExplanation {
  index: number;
  /** Points of the past (from 1), their times in steps of the series, counts and seasons. */
  points: number[];
  steps: number[];
  response: number[];
  seasonalGroup: string[];
  /** Whether the prediction is a count or its logarithm. */
  scaleOfPrediction: 'response' | 'link';
  predFit: number;
  predSeFit: number;
  phi: number;
  trendUsed: boolean;
  trendCoefficient: number;
}

/** Explains the bound of one time point (from 1) by the improved Farrington algorithm; figures are NaN where no fit came about. */
export function explainFarrington(series: CountSeries, at: number, parameters: FarringtonFlexibleParameters): FarringtonExplanation {
  const room = createFarringtonRoom(series.observed.length, parameters.noPeriods);
  judgeByFarringtonFlexible(series, at, parameters, room);
  const { baseline, fit, seasons } = room;
  const isUsable = fit.isUsable && baseline.now.season >= 0;
  const { eta, variance } = isUsable ? predictNow(baseline, fit) : { eta: Number.NaN, variance: Number.NaN };
  const error = Math.sqrt(predictionDispersion(baseline, fit, parameters.reweight) * variance);
  const isLink = parameters.thresholdMethod !== 'delta';
  const points = [...baseline.index.subarray(0, baseline.rows)];
  return {
    index: at,
    points,
    steps: [...baseline.time.subarray(0, baseline.rows)],
    response: [...baseline.response.subarray(0, baseline.rows)],
    seasonalGroup: points.map((point) => String(seasons[point - 1])),
    scaleOfPrediction: isLink ? 'link' : 'response',
    predFit: isLink ? eta : Math.exp(eta),
    predSeFit: isLink ? error : Math.exp(eta) * error,
    phi: isUsable ? fit.phi : Number.NaN,
    trendUsed: isUsable && fit.hasTrend,
    trendCoefficient: isUsable && fit.hasTrend ? fit.slope : Number.NaN,
  };
}
