import type { Series } from '../schedule/series.ts';
import type { TargetDose } from '../schedule/target-dose.ts';
import type { GivenDose, Patient } from './patient.ts';

export type DoseStatus = 'valid' | 'not-valid' | 'extraneous' | 'sub-standard';
export type DoseReason = 'too-young' | 'too-old' | 'too-soon' | 'conflict' | 'inadvertent' | 'wrong-vaccine' | 'series-complete';

/** What a dose given counts for in one series. */
export interface Verdict {
  dose: GivenDose;
  status: DoseStatus;
  reason: DoseReason | undefined;
}

/** A target dose that is behind us: satisfied by a dose, or skipped. */
export interface PassedTarget {
  target: TargetDose;
  by: GivenDose | undefined;
}

/** A person's way through one series. */
export interface SeriesState {
  series: Series;
  patient: Patient;
  /** The doses that count for the antigen, in order. */
  doses: readonly GivenDose[];
  verdicts: readonly Verdict[];
  passed: readonly PassedTarget[];
  /** Undefined once no target dose is left. */
  next: TargetDose | undefined;
}

/** The target dose after another: the same again where it recurs and was satisfied. */
export function targetAfter(series: Series, target: TargetDose, isSatisfied: boolean): TargetDose | undefined {
  const next = series.doses[series.doses.indexOf(target) + 1];
  return next ?? (target.isRecurring && isSatisfied ? target : undefined);
}

export const satisfied = (state: Pick<SeriesState, 'passed'>): readonly PassedTarget[] => state.passed.filter(({ by }) => by !== undefined);
