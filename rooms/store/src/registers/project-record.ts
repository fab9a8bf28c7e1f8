import { type DataValue, type RecordData, foldVietnamese } from '@tuyen/records';
import type { Cell, RowShape } from '../database/write-rows.ts';
import { EVENT_COLUMNS } from './create-registers.ts';
import type { RegisterColumn, RegisterShape, RegisterTable } from './register-shape.ts';

/** What a register shows of one act or one subject: the outcome of a fold. */
export interface CurrentState {
  subjectId: string;
  /** Event: the first record of the chain. State: the newest record. */
  recordId: string;
  unitKey: number;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss+07:00`. */
  at: string;
  data: RecordData;
}

/** One table's rows and how to write them. */
export interface ProjectedTable {
  shape: RowShape;
  rows: Cell[][];
}

/** Bits of the closed compartments a register's row belongs to. */
export type CompartmentsOf = (data: RecordData, at: string) => number;

/** Key of a unit id; throws for a unit that is not known, which the check before refuses. */
export type UnitKeyOf = (id: string) => number;

const isObject = (value: DataValue | undefined): value is RecordData => typeof value === 'object' && value !== null && !Array.isArray(value);

function answerAt(data: RecordData, path: readonly string[]): DataValue | undefined {
  let here: DataValue | undefined = data;
  for (const step of path) here = isObject(here) ? here[step] : undefined;
  return here;
}

/** The first day a partial date can mean. */
const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const PRECISIONS: Record<number, string> = { 4: 'year', 7: 'month' };

function cellOf(column: RegisterColumn, data: RecordData, unitKeyOf: UnitKeyOf): Cell {
  const answer = column.path.length === 1 ? data[column.path[0]!] : answerAt(data, column.path);
  if (answer === undefined || answer === null) return null;
  if (column.role === 'precision') return PRECISIONS[String(answer).length] ?? 'day';
  if (column.role === 'folded') return foldVietnamese(String(answer));
  if (column.field.type === 'unit') return unitKeyOf(String(answer));
  if (column.field.type === 'date') return firstDay(String(answer));
  return answer as Cell;
}

const rowShape = (table: RegisterTable, base: readonly (readonly [string, string])[]): RowShape => ({
  table: table.name,
  columns: [...base.map(([name, type]) => ({ name, type: type.replace(/ not null.*/, '') })), ...table.columns.map(({ name, type }) => ({ name, type }))],
});

/** Local time of Vietnam (UTC+7, no summer time): what stands in a record's `at` already. */
const dayOf = (at: string): string => at.slice(0, 10);
const instantOf = (at: string): string => (at.length === 10 ? `${at}T00:00:00+07:00` : at);

/**
 * Turns current states into rows of the register's tables. Deterministic: the same states give the same rows, at entry and at a rebuild.
 * About 6 µs a visit with two lines.
 */
export class RegisterProjection {
  readonly shape: RegisterShape;
  readonly #unitKeyOf: UnitKeyOf;
  readonly #compartmentsOf: CompartmentsOf;
  readonly #main: RowShape;
  readonly #children: RowShape[];

  constructor(shape: RegisterShape, unitKeyOf: UnitKeyOf, compartmentsOf: CompartmentsOf) {
    this.shape = shape;
    this.#unitKeyOf = unitKeyOf;
    this.#compartmentsOf = compartmentsOf;
    this.#main = rowShape(shape.main, EVENT_COLUMNS);
    const childBase = shape.fold === 'event' ? ([['subject_id', 'uuid'], ['record_id', 'uuid'], ['n', 'smallint']] as const) : ([['subject_id', 'uuid'], ['n', 'smallint']] as const);
    this.#children = shape.children.map((child) => rowShape(child, childBase));
  }

  /** Main table first, then the groups' tables in the form's order. */
  project(states: readonly CurrentState[]): ProjectedTable[] {
    const main: Cell[][] = [];
    const children = this.#children.map((): Cell[][] => []);
    for (const state of states) {
      const row: Cell[] = [state.subjectId, state.recordId, state.unitKey, instantOf(state.at), dayOf(state.at), this.#compartmentsOf(state.data, state.at)];
      for (const column of this.shape.main.columns) row.push(cellOf(column, state.data, this.#unitKeyOf));
      main.push(row);
      this.shape.children.forEach((child, index) => {
        const items = state.data[child.group];
        if (!Array.isArray(items)) return;
        items.forEach((item, n) => {
          if (!isObject(item)) return;
          const line: Cell[] = this.shape.fold === 'event' ? [state.subjectId, state.recordId, n + 1] : [state.subjectId, n + 1];
          for (const column of child.columns) line.push(cellOf(column, item, this.#unitKeyOf));
          children[index]!.push(line);
        });
      });
    }
    return [{ shape: this.#main, rows: main }, ...this.#children.map((shape, index) => ({ shape, rows: children[index]! }))];
  }
}
