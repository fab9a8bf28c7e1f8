import type { Series } from '../schedule/series.ts';
import type { TargetDose } from '../schedule/target-dose.ts';
import { type FindsConflict, evaluateDose } from './evaluate-dose.ts';
import { isSkipped } from './is-skipped.ts';
import type { GivenDose, Patient } from './patient.ts';
import { type PassedTarget, type SeriesState, type Verdict, targetAfter } from './series-state.ts';

/** What the evaluation of a series takes from outside it. */
export interface EvaluationContext {
  patient: Patient;
  /** Of the antigen, in order. */
  doses: readonly GivenDose[];
  /** Groups of series of the antigen in which one is complete already. */
  completedGroups: ReadonlySet<string>;
  findsConflict: FindsConflict;
}

/** Walks the doses given against the target doses of a series (CDSi 4.4): each dose gets one verdict. */
export function evaluateSeries(series: Series, { patient, doses, completedGroups, findsConflict }: EvaluationContext): SeriesState {
  const verdicts: Verdict[] = [];
  const passed: PassedTarget[] = [];
  let next: TargetDose | undefined = series.doses[0];
  const skip = (target: TargetDose, dose: GivenDose, at: number): boolean =>
    target.skips.length > 0 && isSkipped(target, 'evaluation', { patient, earlier: doses.slice(0, at), verdicts, completedGroups, day: dose.date });
  for (const [at, dose] of doses.entries()) {
    if (dose.isSubstandard) {
      verdicts.push({ dose, status: 'sub-standard', reason: undefined });
      continue;
    }
    while (next !== undefined && skip(next, dose, at)) {
      passed.push({ target: next, by: undefined });
      next = targetAfter(series, next, false);
    }
    if (next === undefined) {
      verdicts.push({ dose, status: 'extraneous', reason: 'series-complete' });
      continue;
    }
    const verdict = evaluateDose(next, dose, { patient, verdicts, passed, before: dose.rank }, findsConflict);
    verdicts.push(verdict);
    if (verdict.status !== 'valid') continue;
    passed.push({ target: next, by: dose });
    next = targetAfter(series, next, true);
  }
  return { series, patient, doses, verdicts, passed, next };
}
