import type { CountSeries, TimeRange } from '../detectors/count-series.ts';
import type { ParameterReader } from './parameter-reader.ts';

/** Figures of a method, by the names the reference cases give them; NaN is written as null. */
export type Figures = Record<string, readonly number[] | number | null>;

export interface Answer {
  result: Figures;
  /** How some points came about, where the method can tell. */
  intermediate?: readonly Record<string, unknown>[];
}

/** A method as a case names it. */
export interface Algorithm {
  /** The first point (from 1) that is judged where a case does not say. */
  earliest(series: CountSeries, parameters: ParameterReader): number;
  run(series: CountSeries, range: TimeRange, parameters: ParameterReader): Answer;
}

export const lengthOf = ({ first, last }: TimeRange): number => last - first + 1;
