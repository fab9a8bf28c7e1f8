import { type DueVaccine, type ImmunisationContent, type Schedule, answerForecastCase, compileSchedule, findScheduleVersion, listDueVaccines } from '@tuyen/clinical';
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
  /** What was worked out for children of the same birth, sex and doses: Hôm nay asks again and again, and a day changes few children. */
  known: Map<string, DueVaccine[]>;
}

export function scheduleOn(content: ImmunisationContent, at: string): DaySchedule {
  const { version, instrument, unverified = false } = findScheduleVersion(content.schedule, at);
  return { at, schedule: compileSchedule(content, version), titles: new Map(content.vaccines.map(({ code, name }) => [code, name])), instrument, unverified, known: new Map() };
}

const titleOf = ({ titles }: DaySchedule, code: string): Words => titles.get(code) ?? { vi: code, en: code };

function listVaccines({ birth_date: dob, sex: gender, doses }: people.ChildDosesRow, day: DaySchedule): DueVaccine[] {
  const key = `${dob} ${gender} ${doses.map(({ date, vaccine }) => `${date} ${vaccine}`).join()}`;
  let vaccines = day.known.get(key);
  if (vaccines === undefined) {
    const { value } = answerForecastCase({ id: '', dob, gender, assessmentDate: day.at, doses }, day.schedule);
    vaccines = value === null || !('groups' in value) ? [] : listDueVaccines(value, day.at);
    day.known.set(key, vaccines);
  }
  return vaccines;
}

function listItems(child: people.ChildDosesRow, day: DaySchedule, until: string): DueItem[] {
  return listVaccines(child, day)
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
