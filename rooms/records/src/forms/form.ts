import type { Words } from '../problems/finding.ts';

/**
 * Types of a form's field, in FHIR's words where FHIR has one.
 * How each is kept in a record's data:
 * boolean true/false; integer and decimal a number; date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`;
 * dateTime `YYYY-MM-DDThh:mm:ss+07:00`; string and text a string; coding the code alone (the form fixes the system);
 * quantity a number in the field's own unit; reference the other subject's id; unit an organisation unit's id;
 * group an object, or with `repeats` a list of objects.
 */
export type FieldType =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'dateTime'
  | 'string'
  | 'text'
  | 'coding'
  | 'quantity'
  | 'reference'
  | 'unit'
  | 'group';

/** How exactly a date must be known, coarsest allowed. */
export type DatePrecision = 'year' | 'month' | 'day';

/** One allowed answer of a coding field whose list is short enough to stand in the form. */
export interface FormOption {
  code: string;
  display: Words;
}

export interface FormField {
  /** snake_case; also the column of the register. */
  id: string;
  type: FieldType;
  label: Words;
  required?: boolean;
  /** Only for groups: the answer is a list. */
  repeats?: boolean;
  /** coding: the id of a code system (`icd10-vn`), looked up by the store. */
  codes?: string;
  /** coding: a short list of its own. */
  options?: FormOption[];
  /** quantity: UCUM code. */
  unit?: string;
  /** Numbers: inclusive limits. */
  minimum?: number;
  maximum?: number;
  /** Numbers: most decimals kept. */
  decimals?: number;
  /** Text: most characters. */
  maximumLength?: number;
  /** Text: a regular expression the whole answer must match. */
  pattern?: string;
  /** date: the coarsest precision accepted; `day` when absent. */
  precision?: DatePrecision;
  /** date, dateTime: may lie after the record's own time. */
  futureAllowed?: boolean;
  /** reference: type of the subject pointed to. */
  subject?: string;
  /** Expression; the field is asked, and its answer accepted, only where this is true. */
  showIf?: string;
  /** Expression; the value is computed, never typed. */
  calculation?: string;
  /** false: kept in the record only, not in the register (long notes). */
  register?: boolean;
  /** The register keeps an index on this column: people are looked up by it. */
  index?: boolean;
  /** Filled by machines (imports, links to other programs); screens do not ask it. */
  hidden?: boolean;
  /** What stands in the field when a new record is begun: a code, a number, yes or no. */
  initial?: string | number | boolean;
  /** Text the register also keeps without tone marks, for search. */
  search?: boolean;
  /** Fields of a group. */
  items?: FormField[];
}

export interface FormCheck {
  id: string;
  /** Expression that must not be false; unknown (a missing answer) passes. */
  assert: string;
  severity: 'error' | 'warning';
  message: Words;
  /** The field the message is shown at. */
  field?: string;
}

/** How a form's records become the current state. `event`: the newest valid correction stands whole. `state`: folded field by field over all records of the subject. */
export type FoldKind = 'event' | 'state';

/** One dated version of a form (phiếu). */
export interface Form {
  form: string;
  version: number;
  title: Words;
  /** Type of subject its records are about: person, household, figure. */
  subject: string;
  fold: FoldKind;
  /** Name of the register table it fills; the form's id with `_` when absent. */
  register?: string;
  /** Dates of force, inclusive, `YYYY-MM-DD`. */
  from: string;
  to?: string;
  /** Regulation it implements. */
  instrument?: string;
  /** true: not checked against the original text; shown as «chưa đối chiếu văn bản gốc». */
  unverified?: boolean;
  /** true: written by an act of the software that has checks of its own, never by filling it in. */
  byActOnly?: boolean;
  items: FormField[];
  checks?: FormCheck[];
}
