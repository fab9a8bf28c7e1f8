import type { Words } from '@tuyen/records';
import type { UnitBrief } from '../units.ts';

/** GET /api/due/:programme?at=DATE → DueListAnswer: who of the account’s communes is to come, the most urgent first within a village. */
export interface DueListAnswer {
  programme: string;
  at: string;
  unit: UnitBrief;
  /** What the list was worked out by; `unverified` where that was not checked against the original text. */
  schedule: { instrument: string; unverified: boolean };
  /** People looked at. */
  people: number;
  /** Of those, whose birth date is not known to the day: nothing can be worked out for them. */
  withoutBirthDate: number;
  counts: DueCounts;
  due: DuePerson[];
}

/** People by the most urgent of what is due to them. */
export interface DueCounts {
  overdue: number;
  due: number;
  coming: number;
}

export interface DuePerson {
  id: string;
  name: string;
  sex: string;
  birthDate: string;
  village: string | null;
  headOfHousehold: string | null;
  phone: string | null;
  state: keyof DueCounts;
  /** The most urgent first. */
  items: DueItem[];
  last: { date: string; title: Words } | null;
}

export interface DueItem {
  code: string;
  title: Words;
  number: number;
  state: keyof DueCounts;
  /** May not be given before. */
  earliest: string;
  recommended: string;
  /** The last day before it is late. */
  pastDue: string | null;
}
