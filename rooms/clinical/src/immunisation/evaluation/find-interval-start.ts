import type { SerialDay } from '../schedule/serial-day.ts';
import type { IntervalStart } from '../schedule/target-dose.ts';
import type { GivenDose, Patient } from './patient.ts';
import type { PassedTarget, Verdict } from './series-state.ts';

/** What an interval may be counted from. */
export interface IntervalView {
  patient: Patient;
  verdicts: readonly Verdict[];
  passed: readonly PassedTarget[];
  /** Doses of a lower rank count: those before the one being judged, whatever they protect from; in a forecast all. */
  before: number;
}

const isInadvertent = ({ verdicts }: IntervalView, dose: GivenDose): boolean => verdicts.some((verdict) => verdict.dose === dose && verdict.reason === 'inadvertent');

/** The day an interval starts (CALCDTINT-1, -2, -8, -9); undefined where there is nothing to count it from, so that it does not apply. */
export function findIntervalStart(start: IntervalStart, view: IntervalView): SerialDay | undefined {
  switch (start.from) {
    case 'previous':
      return view.verdicts.findLast(({ status, reason }) => (status === 'valid' || status === 'not-valid') && reason !== 'inadvertent')?.dose.date;
    case 'target-dose':
      return view.passed.find(({ target }) => target.number === start.number)?.by?.date;
    case 'vaccines':
      return view.patient.doses.findLast((dose) => dose.rank < view.before && start.codes.has(dose.code) && !isInadvertent(view, dose))?.date;
    case 'observation':
      return view.patient.observations.get(start.code);
  }
}
