/**
 * A quasi-Poisson regression on a trend and the seasons of a baseline, and the room it is computed in: made once and
 * used for every series, so that a night's run allocates nothing in its inner loops.
 */
export interface TrendFit {
  isConverged: boolean;
  /** Whether there is a slope. */
  hasTrend: boolean;
  slope: number;
  /** Fitted means. */
  mean: Float64Array;
  /** What the next step regresses on: linear predictor without offset, plus the working residual. */
  target: Float64Array;
  /** Weights of the last step, the prior ones included. */
  weight: Float64Array;
  /** Sum of weights, mean time and mean target of each season, as of the last step. */
  seasonWeight: Float64Array;
  seasonTime: Float64Array;
  seasonTarget: Float64Array;
  /** Level of each season at time 0. */
  level: Float64Array;
  /** Weighted squares of time around the mean times. */
  timeSquares: number;
  /** Rows of weight above 0, less the parameters. */
  degrees: number;
  /** Pearson's estimate of the overdispersion, not bounded below. */
  dispersion: number;
}

export function createTrendFit(capacity: number, seasons: number): TrendFit {
  return {
    isConverged: false,
    hasTrend: false,
    slope: 0,
    mean: new Float64Array(capacity),
    target: new Float64Array(capacity),
    weight: new Float64Array(capacity),
    seasonWeight: new Float64Array(seasons),
    seasonTime: new Float64Array(seasons),
    seasonTarget: new Float64Array(seasons),
    level: new Float64Array(seasons),
    timeSquares: 0,
    degrees: 0,
    dispersion: 0,
  };
}
