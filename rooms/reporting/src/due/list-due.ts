import type { ImmunisationContent } from '@tuyen/clinical';
import type { DueCounts, DueListAnswer, DuePerson } from '@tuyen/contract';
import { Refusal, addMonths } from '@tuyen/records';
import { type ReadStore, listUnitNames, people } from '@tuyen/store';
import type { ClinicalContent } from './clinical-content.ts';
import { type DaySchedule, planChild, scheduleOn } from './plan-child.ts';

export interface DueQuestion {
  programme: string;
  /** A commune, or what lies above or works in one. */
  unitKey: number;
  /** `YYYY-MM-DD` */
  at: string;
  /** How many days ahead something counts as coming. */
  ahead: number;
}

/** The programme’s children: its own schedule ends with the sixth year but for the booster at seven and HPV, which are given at school. */
const BELOW_YEARS = 6;
/** The forecast of one child costs a millisecond; others are answered in between. */
const CHILDREN_AT_ONCE = 50;

const order: readonly (keyof DueCounts)[] = ['overdue', 'due', 'coming'];
const byName = new Intl.Collator('vi').compare;

/** By village; there the most urgent first, then the longest waiting. */
function compareLines(a: DuePerson, b: DuePerson): number {
  return byName(a.village ?? '\uffff', b.village ?? '\uffff') || order.indexOf(a.state) - order.indexOf(b.state) || byName(a.items[0]!.recommended, b.items[0]!.recommended) || byName(a.name, b.name);
}

/** The communes at, below or around a unit, with those merged into them: a station stands in one. */
async function communesOf({ database, site }: ReadStore, unitKey: number, at: string): Promise<number[]> {
  return (await people.readUnitReach(database, unitKey, at, site.access.groundOf)).ground;
}

const days = new WeakMap<ClinicalContent, DaySchedule>();

/** The schedule of the day asked last stays ready, with what was worked out by it. */
function dayOf(content: ClinicalContent, at: string): DaySchedule {
  const last = days.get(content);
  if (last?.at === at) return last;
  const day = scheduleOn(content('immunisation') as ImmunisationContent, at);
  days.set(content, day);
  return day;
}

/** Plans every child, letting others be answered in between. */
async function planAll(children: readonly people.ChildDosesRow[], plan: (child: people.ChildDosesRow) => DuePerson | undefined): Promise<DuePerson[]> {
  const due: DuePerson[] = [];
  for (const [place, child] of children.entries()) {
    if (place % CHILDREN_AT_ONCE === CHILDREN_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const line = plan(child);
    if (line !== undefined) due.push(line);
  }
  return due;
}

/**
 * Who is to be called: the children under six of a unit’s communes whose dose is late, due, or coming.
 * @throws Refusal `due.programme-unknown` for a programme without a due list, or where the site keeps no doses
 */
export async function listDue(store: ReadStore, content: ClinicalContent, { programme, unitKey, at, ahead }: DueQuestion): Promise<DueListAnswer> {
  if (programme !== 'immunisation' || !store.site.registers.has('dose')) throw new Refusal('due.programme-unknown', { programme, known: 'immunisation' });
  const communes = await communesOf(store, unitKey, at);
  const [children, [unit]] = await Promise.all([people.listChildrenDoses(store.database, communes, addMonths(at, -12 * BELOW_YEARS), at), listUnitNames(store.database, [unitKey], at)]);
  const day = dayOf(content, at);
  const known = children.filter((child) => child.birth_date_precision !== 'year' && child.birth_date_precision !== 'month');
  const due = (await planAll(known, (child) => planChild(child, day, ahead))).sort(compareLines);
  const count = (state: keyof DueCounts): number => due.filter((line) => line.state === state).length;
  return {
    programme,
    at,
    unit: { id: unit!.id, code: unit!.code, type: unit!.type, name: unit!.name },
    schedule: { instrument: day.instrument, unverified: day.unverified },
    people: children.length,
    withoutBirthDate: children.length - known.length,
    counts: { overdue: count('overdue'), due: count('due'), coming: count('coming') },
    due,
  };
}
