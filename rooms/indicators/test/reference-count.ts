import { createHash } from 'node:crypto';
import type { Indicator, IndicatorBreakdown, IndicatorCount } from '@tuyen/programmes';
import type { DataValue, RecordData } from '@tuyen/records';
import { addDays, addMonths, ageYears, dayOf, daysBetween, evaluateExpression, parseExpression } from '@tuyen/records';
import type { RegisterShape } from '../src/shapes/register-shape.ts';
import { UNIT_KEYS, UNIT_PARENTS, UNITS } from './population.ts';
import type { Population } from './population.ts';
import type { RegisterRow } from './register-tables.ts';

/**
 * Counting told a second time, row by row in JavaScript and straight from the rules' words, so that the SQL has something to be equal to.
 */
export interface Member {
  subjectId: string;
  recordId: string;
  at: string;
  unitKey: number;
  amount: number | null;
  categories: string[];
}

interface Period {
  from: string;
  to: string;
}

function answer(data: RecordData, path: string): DataValue {
  const value = evaluateExpression(parseExpression(path), data);
  return value;
}

function text(value: DataValue): string | null {
  return typeof value === 'string' ? value : null;
}

/** An open end is far away; a missing start never comes. */
function covers(data: RecordData, day: string): boolean {
  const [from, to] = [text(data['from'] ?? null), text(data['to'] ?? null)];
  return from !== null && from <= day && (to === null || to >= day);
}

function addressOf(data: RecordData): number | null {
  const id = text(data['village'] ?? null) ?? text(data['commune'] ?? null);
  return id === null ? null : (UNIT_KEYS.get(id) ?? null);
}

function homeOf(population: Population, subjectId: string, day: string): number | null {
  const stays = population.residence.filter(
    (stay) => stay.subjectId === subjectId && ['permanent', 'temporary'].includes(String(stay.data['kind'])) && covers(stay.data, day) && addressOf(stay.data) !== null,
  );
  const rank = (stay: RegisterRow): string => `${stay.data['kind'] === 'permanent' ? 1 : 0} ${String(stay.data['from'])} ${stay.recordId}`;
  const [best] = stays.sort((a, b) => (rank(a) > rank(b) ? -1 : 1));
  return best ? addressOf(best.data) : null;
}

function tierOf(unitKey: number, day: string): string | null {
  let key: number | undefined = unitKey;
  while (key !== undefined) {
    const type = UNITS.find((unit) => unit.key === key)?.type ?? '';
    if (['commune', 'district', 'province', 'nation'].includes(type)) return type;
    const here: number = key;
    key = UNIT_PARENTS.filter((link) => link.unit === here && link.relation === 'administrative' && (link.from ?? '') <= day && (link.to ?? '9999') >= day)
      .sort((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : 1))[0]?.parent;
  }
  return null;
}

function ageGroup(birth: string | null, day: string): string | null {
  if (birth === null) return null;
  const age = ageYears(birth, day);
  if (age < 0) return null;
  if (age >= 80) return '80+';
  if (age < 5) return age < 1 ? '0' : '1-4';
  const start = age - (age % 5);
  return `${start}-${start + 4}`;
}

/** First and last day of a count over days, by the words of the rule. */
function windowOf({ months, window, startDay }: IndicatorCount, period: Period): [string, string] {
  if (window === 'year-to-date') return [`${period.to.slice(0, 4)}-01-01`, period.to];
  if (startDay !== undefined) return [addDays(addMonths(period.from, -1), startDay - 1), addDays(`${period.to.slice(0, 7)}-01`, startDay - 2)];
  return [months === undefined ? period.from : addMonths(addDays(period.to, 1), -months), period.to];
}

const CHAPTERS = [['A00', 'B99', 'I'], ['C00', 'D48', 'II'], ['D50', 'D89', 'III'], ['E00', 'E90', 'IV'], ['F00', 'F99', 'V'], ['G00', 'G99', 'VI'], ['H00', 'H59', 'VII'], ['H60', 'H95', 'VIII'], ['I00', 'I99', 'IX'], ['J00', 'J99', 'X'], ['K00', 'K93', 'XI'], ['L00', 'L99', 'XII'], ['M00', 'M99', 'XIII'], ['N00', 'N99', 'XIV'], ['O00', 'O99', 'XV'], ['P00', 'P96', 'XVI'], ['Q00', 'Q99', 'XVII'], ['R00', 'R99', 'XVIII'], ['S00', 'T98', 'XIX'], ['V01', 'Y98', 'XX'], ['Z00', 'Z99', 'XXI'], ['U00', 'U99', 'XXII']] as const;

/** The chapter of the first main diagnosis, by the ranges the book prints. */
function chapterOf(data: RecordData): string | null {
  const lines = (data['diagnosis'] ?? []) as RecordData[];
  const block = String(lines.find((line) => line['rank'] === 'main')?.['code'] ?? '').slice(0, 3);
  return CHAPTERS.find(([first, last]) => block >= first && block <= last)?.[2] ?? null;
}

export class ReferenceCount {
  readonly #population: Population;
  readonly #shapes: readonly RegisterShape[];

  constructor(population: Population, shapes: readonly RegisterShape[]) {
    this.#population = population;
    this.#shapes = shapes;
  }

  #shape(register: string): RegisterShape {
    const shape = this.#shapes.find((candidate) => candidate.table === register);
    if (!shape) throw new Error(`no register ${register}`);
    return shape;
  }

  #rows(register: string): RegisterRow[] {
    return this.#population[register as keyof Population] ?? [];
  }

  #stateOf(row: RegisterRow, shape: RegisterShape): RecordData | null {
    return this.#rows(shape.subject).find((state) => state.subjectId === row.subjectId)?.data ?? null;
  }

  /** The lines of the other registers about the row's subject, each with what is known around it. */
  #related(row: RegisterRow, shape: RegisterShape, period: Period): RecordData {
    const others = this.#shapes.filter((other) => other.subject === shape.subject && other.table !== shape.table);
    const subject = this.#stateOf(row, shape);
    return Object.fromEntries(others.map((other) => [
      other.table,
      this.#rows(other.table).filter((line) => line.subjectId === row.subjectId).map((line) => ({ ...line.data, at_date: line.at.slice(0, 10), subject, period: { ...period }, row: { ...row.data, at_date: row.at.slice(0, 10) } })),
    ]));
  }

  #scope(row: RegisterRow, shape: RegisterShape, period: Period): RecordData {
    return { ...this.#related(row, shape, period), ...row.data, at: row.at, at_date: row.at.slice(0, 10), record_id: row.recordId, subject_id: row.subjectId, period: { ...period }, subject: this.#stateOf(row, shape) };
  }

  /** The day a row counts at, or null when it does not count in time. */
  #day(row: RegisterRow, count: IndicatorCount, shape: RegisterShape, period: Period): string | null {
    if (count.time === 'during') {
      const date = count.date === undefined || count.date === 'at_date' ? row.at.slice(0, 10) : text(answer(row.data, count.date));
      if (date === null) return null;
      const [start, end] = windowOf(count, period);
      const day = dayOf(date);
      return day >= start && day <= end ? day : null;
    }
    const day = count.time === 'at-end' ? period.to : addDays(period.from, Math.floor(daysBetween(period.from, period.to) / 2));
    const hasStay = shape.columns.some((column) => column.field === 'from');
    if (hasStay ? !covers(row.data, day) : shape.fold === 'event' && row.at.slice(0, 10) > day) return null;
    const state = this.#stateOf(row, shape);
    const ends = [state?.['death_date'], state?.['ended']].filter((end) => typeof end === 'string');
    return ends.some((end) => dayOf(end) <= day) ? null : day;
  }

  #unit(row: RegisterRow, place: Indicator['place'], shape: RegisterShape, day: string): number | null {
    if (place === 'facility') return row.unitKey;
    return shape.columns.some((column) => column.field === 'commune') ? addressOf(row.data) : homeOf(this.#population, row.subjectId, day);
  }

  #category(breakdown: IndicatorBreakdown, row: RegisterRow, shape: RegisterShape, period: Period, day: string): string {
    const state = this.#stateOf(row, shape);
    const value = ((): DataValue => {
      if (breakdown.by === 'sex') return state?.['sex'] ?? null;
      if (breakdown.by === 'age-group') return ageGroup(text(state?.['birth_date'] ?? null), day);
      if (breakdown.by === 'diagnosis-chapter') return chapterOf(row.data);
      if (breakdown.by === 'poverty') return this.#rows('household').find((household) => household.subjectId === state?.['household'])?.data['poverty'] ?? null;
      if (breakdown.by === 'tier') return tierOf(row.unitKey, day);
      return evaluateExpression(parseExpression(breakdown.by), this.#scope(row, shape, period));
    })();
    return `${breakdown.id}=${value === null ? '' : String(value)}`;
  }

  /** Every row one side counts. */
  members(count: IndicatorCount, place: Indicator['place'], breakdowns: readonly IndicatorBreakdown[], period: Period): Member[] {
    const shape = this.#shape(count.register);
    const rank = (row: RegisterRow): string => `${row.data['kind'] === 'permanent' ? 1 : 0} ${String(row.data['from'])} ${row.recordId}`;
    const rows = this.#rows(count.register);
    // Of several stays of a person the first in this order is their home.
    const homes = place === 'residence' && count.register === 'residence' && count.count === 'subjects' && count.time !== 'during';
    const counted = (homes ? [...rows].sort((a, b) => (rank(a) > rank(b) ? -1 : 1)) : rows).flatMap((row) => {
      const day = this.#day(row, count, shape, period);
      if (day === null) return [];
      if (count.where !== undefined && evaluateExpression(parseExpression(count.where), this.#scope(row, shape, period)) !== true) return [];
      const unitKey = this.#unit(row, place, shape, day);
      const amount = count.count === 'sum' ? (count.amount === undefined ? answer(row.data, count.field ?? '') : evaluateExpression(parseExpression(count.amount), this.#scope(row, shape, period))) : null;
      if (unitKey === null || (count.count === 'sum' && amount === null)) return [];
      const categories = ['', ...breakdowns.map((breakdown) => this.#category(breakdown, row, shape, period, day))];
      return [{ subjectId: row.subjectId, recordId: row.recordId, at: day, unitKey, amount: typeof amount === 'number' ? amount : null, categories }];
    });
    return homes ? counted.filter((member, index) => counted.findIndex((other) => other.subjectId === member.subjectId) === index) : counted;
  }
}

/** The figure of some members: how many, how many subjects, or their sum (in hundredths, so that adding is exact). */
export function figureOf(members: readonly Member[], count: IndicatorCount['count']): number {
  if (count === 'rows') return members.length;
  if (count === 'subjects') return new Set(members.map((member) => member.subjectId)).size;
  return members.reduce((sum, member) => sum + Math.round((member.amount ?? 0) * 100), 0) / 100;
}

/** The digest by its definition: the first eight bytes of the SHA-256 of every member's UUID, summed modulo 2^64. */
export function digestOf(members: readonly Member[], count: IndicatorCount['count']): string {
  const ids = new Set(members.map((member) => (count === 'subjects' ? member.subjectId : member.recordId)));
  const numbers = [...ids].map((id) => createHash('sha256').update(Buffer.from(id.replaceAll('-', ''), 'hex')).digest().readBigUInt64BE(0));
  return BigInt.asUintN(64, numbers.reduce((sum, number) => sum + number, 0n)).toString(16).padStart(16, '0');
}
