import type { FieldType, FormOption, Words } from '@tuyen/records';

/** One column of a register that holds an answer. */
export interface RegisterColumn {
  /** Name in the table: `cost_total`. */
  name: string;
  /** Path of the field in the form; in a child table within its group: `cost.total`, `code`. */
  field: string;
  /**
   * The field's type; the column's is boolean, integer → int, decimal and quantity → numeric, date → date, dateTime → timestamptz,
   * string, text and coding → text, reference → uuid, unit → int (key of the `unit` table).
   */
  type: Exclude<FieldType, 'group'>;
  /** date that may be coarser than a day: the column that says how coarse (`year`, `month`, `day`); the date is its first day. */
  precision?: string;
  /** The form's words for it, and for its codes; only `describeClause` asks for them. */
  label?: Words;
  options?: readonly FormOption[];
}

/** The lines of one repeating group, keyed by `subject_id`, for events also `record_id`, and `n` (1, 2, 3 …). */
export interface RegisterChild {
  table: string;
  group: string;
  columns: readonly RegisterColumn[];
  label?: Words;
  /** No group of the form but another register about the same subject: its lines belong to the subject, whatever record is looked at. */
  related?: true;
}

/**
 * The tables one form fills, as far as an indicator must know them.
 * Besides `columns` every register has `subject_id uuid`, `record_id uuid`, `unit_key int`, `at timestamptz`, `at_date date`:
 * an event one row per record that stands, a state one row per subject (of its newest record).
 */
export interface RegisterShape {
  table: string;
  /** Type of subject its rows are about: person, household, figure. */
  subject: string;
  fold: 'event' | 'state';
  columns: readonly RegisterColumn[];
  children: readonly RegisterChild[];
  /** Title of the form. */
  title?: Words;
}

/** The register with this table name, or undefined. */
export function findRegister(shapes: readonly RegisterShape[], table: string): RegisterShape | undefined {
  return shapes.find((shape) => shape.table === table);
}

/** The register with this table name; its absence is a fault, because `checkIndicator` speaks before anything is compiled. */
export function readRegister(shapes: readonly RegisterShape[], table: string): RegisterShape {
  const shape = findRegister(shapes, table);
  if (!shape) throw new Error(`no register ${table}`);
  return shape;
}

/** The state register that describes a type of subject: `person` for person; a register of the subject's own name before any other. */
export function findSubjectRegister(shapes: readonly RegisterShape[], subject: string): RegisterShape | undefined {
  const states = shapes.filter((shape) => shape.fold === 'state' && shape.subject === subject);
  return states.find((shape) => shape.table === subject) ?? states[0];
}

/** The column of a field, by its path in the form. */
export function findColumn(columns: readonly RegisterColumn[], field: string): RegisterColumn | undefined {
  return columns.find((column) => column.field === field);
}
