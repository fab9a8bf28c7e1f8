import type { DoseStatus, Verdict } from '../evaluation/series-state.ts';

/** One dose counts for several antigens: it is valid when it is for one of them, and invalid before it is too much. */
const order: readonly DoseStatus[] = ['valid', 'not-valid', 'extraneous', 'sub-standard'];

/** The one verdict to show of a dose; undefined where nobody judged it. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict | undefined {
  return [...verdicts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0];
}
