import { type DueVaccine, type ImmunisationContent, answerForecastCase, compileSchedule, findScheduleVersion, listDueVaccines } from '@tuyen/clinical';
import type { PersonAnswer } from '@tuyen/contract';
import type { Words } from '@tuyen/records';

/** A person's doses judged by the schedule in force on a day, and what is due next. */
export interface AssessedDoses {
  instrument: string;
  unverified: boolean;
  /** In the order of the doses. */
  verdicts: { status: string; reason: string | null }[];
  due: DueVaccine[];
  /** The day on which the child was fully immunised; null while something is missing, undefined where no rule is about them. */
  fullSince: string | null | undefined;
  titleOf(code: string): Words;
}

/** Null where the birth is not known to the day: nothing can be judged then. */
export function assessDoses(content: ImmunisationContent, person: Pick<PersonAnswer['person'], 'id' | 'sex' | 'birthDate'>, doses: PersonAnswer['doses'], at: string): AssessedDoses | null {
  const { version, instrument, unverified = false } = findScheduleVersion(content.schedule, at);
  const given = doses.map((dose) => ({ date: dose.at.slice(0, 10), vaccine: dose.vaccine }));
  const { value } = answerForecastCase({ id: person.id, dob: person.birthDate, gender: person.sex, assessmentDate: at, doses: given }, compileSchedule(content, version), content.fullyImmunised);
  if (value === null || !('groups' in value)) return null;
  const titles = new Map(content.vaccines.map(({ code, name }) => [code, name]));
  return {
    instrument,
    unverified,
    verdicts: value.doses,
    due: listDueVaccines(value, at),
    fullSince: value.fullyImmunised?.since,
    titleOf: (code) => titles.get(code) ?? { vi: code, en: code },
  };
}
