/** One figure of a bench: what was measured, beside its limit or the baseline of the same run. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** `>=` or `<=` and a number, as the budget says. */
  budget?: { comparison: '>=' | '<='; value: number };
  /** Which way is better, for a ratio or a size: these are the same on any machine, so the gate compares them with `bench/baseline.json`. Never set for seconds. */
  better?: 'more' | 'less';
  /** By what share it may be worse than the baseline before the gate closes; 0.15 when absent. */
  tolerance?: number;
  /** What it is a ratio of, or how it was taken. */
  note: string;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The value that a share of all values does not pass: `quantile(times, 0.95)`. */
export const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Seconds a piece of work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

export const isWithin = ({ value, budget }: Measurement): boolean => !budget || (budget.comparison === '>=' ? value >= budget.value : value <= budget.value);
