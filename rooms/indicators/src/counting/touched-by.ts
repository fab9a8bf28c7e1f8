import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { findColumn } from '../shapes/register-shape.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';
import { HOUSEHOLD } from './breakdown-rule.ts';
import { countScope, joinsSubject } from './count-scope.ts';
import type { CountScope } from './count-scope.ts';
import { countedDate, END_FIELDS } from './time-rule.ts';
import { readsOuter, wordsOf } from './words-of.ts';

/** Which months a row (as it was and as it is now) makes dirty; columns are of the row's register unless a table is named. */
export type TouchedMonths =
  /** The month of the date, and so many months after it (a rolling window). */
  | { rule: 'month'; column: string; following: number }
  /** From the month of one date to the month of the other; open without `to`. */
  | { rule: 'span'; from: string; to: string | null }
  /** The month of the date and all after it. */
  | { rule: 'onwards'; column: string }
  /** The months in which the row's subject has rows in another register. */
  | { rule: 'subject-rows'; table: string; column: string; following: number }
  /** Every month that is kept. */
  | { rule: 'all' };

/** A register whose rows move an indicator's figures. */
export interface Touch {
  register: string;
  side: 'numerator' | 'denominator';
  /** counted: its rows are counted; place: it says where they count; subject: it describes whom they are about; related: its rows about the same subject are asked in the condition; household: the household of those people, wherever they are counted. */
  role: 'counted' | 'place' | 'subject' | 'related' | 'household';
  months: TouchedMonths;
}

function dateName(shape: RegisterShape, field: string): string | null {
  const column = findColumn(shape.columns, field);
  return column?.type === 'date' ? column.name : null;
}

/** How many months after its own a row still counts in: of a rolling window, of the rest of the year, of a programme's shifted month. */
function followingMonths({ months, window, startDay }: IndicatorCount): number {
  if (window === 'year-to-date') return 11;
  return startDay === undefined ? (months ?? 1) - 1 : 1;
}

function countedMonths(scope: CountScope): TouchedMonths {
  const { count, shape } = scope;
  if (count.time === 'during') return { rule: 'month', column: countedDate(scope).name, following: followingMonths(count) };
  const from = dateName(shape, 'from');
  if (from !== null) return { rule: 'span', from, to: dateName(shape, 'to') };
  return shape.fold === 'event' ? { rule: 'onwards', column: 'at_date' } : { rule: 'all' };
}

function placeTouch(scope: CountScope, side: Touch['side']): Touch[] {
  if (!scope.residence) return [];
  const [from, to] = [dateName(scope.residence, 'from'), dateName(scope.residence, 'to')];
  const rolling = scope.count.time === 'during' && (scope.count.months ?? scope.count.window ?? scope.count.startDay) !== undefined;
  const months: TouchedMonths = from === null || rolling ? { rule: 'all' } : { rule: 'span', from, to };
  return [{ register: scope.residence.table, side, role: 'place', months }];
}

/** A row of another register may move any month: the condition says which dates it looks at, and need not look at any. */
function relatedTouches(indicator: Indicator, scope: CountScope, side: Touch['side']): Touch[] {
  const words = new Set(wordsOf(indicator, scope.count));
  return (scope.related ?? []).filter(({ group }) => words.has(group)).map(({ table }) => ({ register: table, side, role: 'related', months: { rule: 'all' } }));
}

/** Whether a change of the subject's state may move the figure: its fields are read, or its death ends the count. */
function readsSubject(indicator: Indicator, scope: CountScope): boolean {
  const texts = [scope.count.where, scope.count.amount, ...(indicator.breakdowns ?? []).map((breakdown) => breakdown.by)].filter((text) => text !== undefined);
  const named = texts.some((text) => text === 'sex' || text === 'age-group' || text === 'poverty');
  const ends = scope.count.time !== 'during' && END_FIELDS.some((field) => findColumn(scope.subject?.columns ?? [], field));
  return named || ends || readsOuter(wordsOf(indicator, scope.count), 'subject.');
}

function subjectTouch(indicator: Indicator, scope: CountScope, side: Touch['side']): Touch[] {
  if (!scope.subject || !joinsSubject(scope) || !readsSubject(indicator, scope)) return [];
  const counted = countedMonths(scope);
  const months: TouchedMonths =
    counted.rule === 'month' ? { rule: 'subject-rows', table: scope.shape.table, column: counted.column, following: counted.following } : { rule: 'all' };
  return [{ register: scope.subject.table, side, role: 'subject', months }];
}

function householdTouch(indicator: Indicator, side: Touch['side']): Touch[] {
  const asked = (indicator.breakdowns ?? []).some((breakdown) => breakdown.by === 'poverty');
  return asked ? [{ register: HOUSEHOLD, side, role: 'household', months: { rule: 'all' } }] : [];
}

/** The registers that make an indicator's cells dirty, and which months of them. Never too few months; for places and persons it may be more than moved. */
export function touchedBy(indicator: Indicator, shapes: readonly RegisterShape[]): Touch[] {
  const sides: [Touch['side'], IndicatorCount | undefined][] = [
    ['numerator', indicator.numerator],
    ['denominator', indicator.denominator],
  ];
  return sides.flatMap(([side, count]) => {
    if (!count) return [];
    const scope = countScope(count, indicator.place, shapes);
    return [{ register: scope.shape.table, side, role: 'counted' as const, months: countedMonths(scope) }, ...placeTouch(scope, side), ...subjectTouch(indicator, scope, side), ...relatedTouches(indicator, scope, side), ...householdTouch(indicator, side)];
  });
}
