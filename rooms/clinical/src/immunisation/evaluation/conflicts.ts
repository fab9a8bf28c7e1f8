import type { Conflict, Schedule } from '../schedule/schedule.ts';
import { type SerialDay, addDuration } from '../schedule/serial-day.ts';
import type { FindsConflict } from './evaluate-dose.ts';
import type { GivenDose } from './patient.ts';
import type { Verdict } from './series-state.ts';

/** Whether a dose was found valid elsewhere, by its other antigens; undefined where nobody judged it. */
export type ValidElsewhere = (dose: GivenDose) => boolean | undefined;

/** An earlier dose with no verdict at all counts as a valid one (CALCDTCONFLICT-2). */
function wasValid(dose: GivenDose, verdicts: readonly Verdict[], elsewhere: ValidElsewhere): boolean {
  const own = verdicts.find((verdict) => verdict.dose === dose);
  return own ? own.status === 'valid' : (elsewhere(dose) ?? true);
}

function endOf(earlier: GivenDose, { end, endAfterValid }: Conflict, verdicts: readonly Verdict[], elsewhere: ValidElsewhere): SerialDay {
  const isSame = end.days === endAfterValid.days && end.months === endAfterValid.months;
  return addDuration(earlier.date, isSame || !wasValid(earlier, verdicts, elsewhere) ? end : endAfterValid);
}

/** Judges live vaccines given too near to one another. */
export function conflictFinder({ conflicts }: Schedule, elsewhere: ValidElsewhere): FindsConflict {
  return (dose, { patient, before, verdicts }) =>
    patient.doses.some((earlier) => {
      const conflict = earlier.rank < before ? conflicts.get(earlier.code)?.get(dose.code) : undefined;
      if (conflict === undefined || dose.date < addDuration(earlier.date, conflict.begin)) return false;
      return dose.date < endOf(earlier, conflict, verdicts, elsewhere);
    });
}

/** The first day on which a vaccine is in no conflict with the doses given; undefined where it never was. */
export type ConflictEnd = (code: string, doses: readonly GivenDose[], verdicts: readonly Verdict[]) => SerialDay | undefined;

export function conflictEndFinder({ conflicts }: Schedule, elsewhere: ValidElsewhere): ConflictEnd {
  return (code, doses, verdicts) => {
    let latest: SerialDay | undefined;
    for (const earlier of doses) {
      const conflict = conflicts.get(earlier.code)?.get(code);
      if (conflict === undefined) continue;
      const end = endOf(earlier, conflict, verdicts, elsewhere);
      if (latest === undefined || end > latest) latest = end;
    }
    return latest;
  };
}
