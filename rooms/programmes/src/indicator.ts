import type { Words } from '@tuyen/records';

/**
 * One side of an indicator: which rows of one register count, and how.
 *
 * Words an expression may use: the register's fields as the form names them (`cost.total`; a repeating group inside `any`, `count`, `sum`);
 * `at_date` (the day of the record), `at`, `subject_id`, `record_id`;
 * `subject.…`: a field of the state register of the row's subject (`subject.sex`, `subject.birth_date`);
 * `period.from` and `period.to`: first and last day of the period asked for.
 */
export interface IndicatorCount {
  /** Register table, e.g. `visit`, `person`, `residence`. */
  register: string;
  /** Expression over the register's columns (groups as in the form: `cost.total`); absent = every row. */
  where?: string;
  /** rows: each row once; subjects: each person once; sum: the sum of `field`. */
  count: 'rows' | 'subjects' | 'sum';
  /** For `sum`: the numeric column, in the form's words (`cost.fund`). */
  field?: string;
  /** For `sum`, instead of `field`: what a row adds, as an expression (`daysBetween(arrived, left)`); a row where it is not known adds nothing. */
  amount?: string;
  /**
   * `during`: rows whose `date` lies in the period.
   * `at-end`: the state on the period's last day (registers with a stay: `from`/`to`, or state registers).
   * `at-middle`: the same on the middle day, `period.from` + half of the days between, rounded down: the average population of TT 20/2019/TT-BYT.
   */
  time: 'during' | 'at-end' | 'at-middle';
  /** `during`: the date column, `at_date` when absent. `at-end`: ignored. */
  date?: string;
  /** `during`: instead of the period, the so many months that end with its last day (12: the year up to then). */
  months?: number;
  /** `during`: from 1 January of the year of the period's last day. */
  window?: 'year-to-date';
  /** `during`, for whole months: from this day of the month before to the day before it of the last month (15: HIV reports of TT 05/2023/TT-BYT, 15/02 to 14/03 for March). */
  startDay?: number;
}

export type IndicatorValueKind = 'count' | 'percent' | 'permille' | 'per-10000' | 'per-100000' | 'ratio' | 'amount';

/** A breakdown the cells are also kept by. */
export interface IndicatorBreakdown {
  id: string;
  title: Words;
  /**
   * Expression over the numerator's register giving the category; or a named one:
   * `sex`, `age-group`; `poverty` (of the person's household); `diagnosis-chapter` (ICD-10 chapter of the main diagnosis, `I` … `XXII`); `tier` (tuyến: commune, district, province, by where the facility stands in the tree at the time);
   * `reported` (the categories exist only in totals handed in).
   */
  by: string;
  /** The closed list of categories, where there is one, in the order they are shown. */
  categories?: { code: string; title: Words }[];
}

/** Arithmetic over other indicators: `{terms: {b: births, d: deaths}, value: 'b - d'}`. A division by zero is «not applicable». */
export interface IndicatorFormula {
  /** Name in the expression → id of an indicator; a term in force at the period's end counts. */
  terms: Record<string, string>;
  value: string;
}

/** One dated version of an indicator (chỉ số). */
export interface Indicator {
  indicator: string;
  version: number;
  title: Words;
  /** What one is called: lượt, người, %. */
  unit: Words;
  value: IndicatorValueKind;
  direction: 'up' | 'down' | 'none';
  /**
   * Whose unit a row belongs to: where it happened, or where the person lives.
   * `residence`: the register's own `commune` where it has one, else the person's residence on the row's day (at-end: on the period's last day).
   */
  place: 'facility' | 'residence';
  /** Absent: the figure exists only as totals handed in; shown «chưa có dữ liệu» until then. */
  numerator?: IndicatorCount;
  denominator?: IndicatorCount;
  breakdowns?: IndicatorBreakdown[];
  /** Instead of a numerator: computed from other indicators of the same unit and period. */
  formula?: IndicatorFormula;
  /** A share or rate over fewer than so many is marked small: not coloured, not ranked. */
  minimumDenominator?: number;
  /** true: a percentage above 100 is no contradiction (a ratio of two groups). */
  mayExceedWhole?: boolean;
  from: string;
  to?: string;
  instrument?: string;
  confidence?: 'high' | 'medium' | 'low';
  note?: Words;
}
