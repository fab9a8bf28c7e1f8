/** One figure of a bench: what was measured, beside its limit or the baseline of the same run. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** `>=` or `<=` and a number, as the budget says. */
  budget?: { comparison: '>=' | '<='; value: number };
  /** What it is a ratio of, or how it was taken. */
  note: string;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Seconds a piece of work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

export const isWithin = ({ value, budget }: Measurement): boolean => !budget || (budget.comparison === '>=' ? value >= budget.value : value <= budget.value);
