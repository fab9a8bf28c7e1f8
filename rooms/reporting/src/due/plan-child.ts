import { type ImmunisationContent, type Schedule, answerForecastCase, compileSchedule, findScheduleVersion, listDueVaccines } from '@tuyen/clinical';
import type { DueItem, DuePerson } from '@tuyen/contract';
import { type Words, addDays } from '@tuyen/records';
import type { people } from '@tuyen/store';

/** A schedule ready for one day, with what its vaccines are called. */
export interface DaySchedule {
  at: string;
  schedule: Schedule;
  titles: ReadonlyMap<string, Words>;
  instrument: string;
  unverified: boolean;
}

export function scheduleOn(content: ImmunisationContent, at: string): DaySchedule {
  const { version, instrument, unverified = false } = findScheduleVersion(content.schedule, at);
  return { at, schedule: compileSchedule(content, version), titles: new Map(content.vaccines.map(({ code, name }) => [code, name])), instrument, unverified };
}

const titleOf = ({ titles }: DaySchedule, code: string): Words => titles.get(code) ?? { vi: code, en: code };

function listItems(child: people.ChildDosesRow, day: DaySchedule, until: string): DueItem[] {
  const asked = { id: child.id, dob: child.birth_date, gender: child.sex, assessmentDate: day.at, doses: child.doses };
  const { value } = answerForecastCase(asked, day.schedule);
  if (value === null || !('groups' in value)) return [];
  return listDueVaccines(value, day.at)
    .filter(({ recommended }) => recommended <= until)
    .map(({ vaccine, number, state, earliest, recommended, pastDue }) => ({ code: vaccine, title: titleOf(day, vaccine), number, state, earliest, recommended, pastDue }));
}

/** A child’s line of the due list; undefined where nothing is due until so many days ahead. */
export function planChild(child: people.ChildDosesRow, day: DaySchedule, ahead: number): DuePerson | undefined {
  const items = listItems(child, day, addDays(day.at, ahead));
  const [first] = items;
  if (first === undefined) return undefined;
  const last = child.doses.at(-1);
  return {
    id: child.id,
    name: child.name,
    sex: child.sex,
    birthDate: child.birth_date,
    village: child.village,
    headOfHousehold: child.head_name,
    phone: child.phone,
    state: first.state,
    items,
    last: last === undefined ? null : { date: last.date, title: titleOf(day, last.vaccine) },
  };
}
