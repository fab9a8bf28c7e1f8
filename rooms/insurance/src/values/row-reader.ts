import { codeFact, type Facts, type ProblemCode, type Severity } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import type { ClaimNotes } from '../findings/claim-notes.ts';
import { parseClaimDay, parseClaimTime } from './parse-claim-date.ts';
import { parseClaimNumber } from './parse-claim-number.ts';

/** No amount of a claim is larger, and no form keeps a larger number. */
const largest = 1e12;

/** How many decimals a number may keep, and how bad it is when it is broken: a warning leaves it out. */
export interface NumberRule {
  decimals: number;
  severity: Severity;
}

/** Reads single values of one row; what is wrong with them goes to the notes, with table, row and field. */
export class RowReader {
  readonly row: TableRow;
  readonly table: string;
  readonly number: number | undefined;
  private readonly notes: ClaimNotes;
  /** Times after this day are not believed, `YYYY-MM-DD`. */
  private readonly latest: string;

  constructor(row: TableRow, table: string, number: number | undefined, notes: ClaimNotes, latest: string) {
    this.row = row;
    this.table = table;
    this.number = number;
    this.notes = notes;
    this.latest = latest;
  }

  note(code: ProblemCode, severity: Severity, field: string, facts?: Facts): void {
    this.notes.add(code, severity, { table: this.table, row: this.number, field }, facts);
  }

  /** The name a field has here: the first of the list that stands in the row, else the first of all. */
  pick(names: readonly [string, ...string[]]): string {
    return names.find((name) => this.row[name] !== undefined) ?? names[0];
  }

  /** The value without white space at its ends; empty when missing. */
  code(field: string): string {
    return this.row[field]?.trim() ?? '';
  }

  /** A value that must be there: an error when it is not. */
  needed(field: string): string {
    const text = this.code(field);
    if (text === '') this.note('import.field-missing', 'error', field);
    return text;
  }

  /** Words: NFC; what is longer than `maximum` is cut, with a warning. Null when missing. */
  text(field: string, maximum: number): string | null {
    const text = this.code(field);
    if (text === '') return null;
    return this.fit(text.normalize('NFC'), field, maximum);
  }

  fit(text: string, field: string, maximum: number): string {
    if (text.length <= maximum) return text;
    this.note('import.field-too-long', 'warning', field, { length: text.length, maximum });
    // Half a character of two units must not be left at the cut.
    return text.slice(0, maximum).replace(/[\ud800-\udbff]$/, '');
  }

  /** An amount or quantity, never below zero. Null when missing or, with its finding, when broken. */
  amount(field: string, { decimals, severity }: NumberRule): number | null {
    const text = this.code(field);
    if (text === '') return null;
    const read = parseClaimNumber(text);
    const number = typeof read === 'number' && read > largest ? 'import.number-broken' : read;
    if (typeof number === 'string') {
      this.note(number, severity, field);
      return null;
    }
    if (number < 0) {
      this.note('import.number-negative', severity, field);
      return null;
    }
    const point = text.indexOf('.');
    if (point < 0 || text.length - point - 1 <= decimals) return number;
    const rounded = Number(number.toFixed(decimals));
    if (rounded !== number) this.note('claim.number-rounded', 'information', field, { maximum: decimals });
    return rounded;
  }

  /** `yyyymmddHHMM` that nothing depends on: with a warning and null when it is not believed. */
  moment(field: string): string | null {
    const text = this.code(field);
    if (text === '') return null;
    const time = parseClaimTime(text);
    if (time === null) {
      const day = text.length === 8 ? parseClaimDay(text) : null;
      this.note(day === null ? 'import.date-impossible' : 'claim.time-missing', 'warning', field);
      return null;
    }
    if (time.slice(0, 10) <= this.latest) return time;
    this.note('import.date-future', 'warning', field);
    return null;
  }

  /** A code of a short list → its word; null, with a finding, for codes that are not in it. */
  choice(field: string, words: Readonly<Record<string, string>>, severity: Severity): string | null {
    const code = this.code(field);
    if (code === '') return null;
    const word = Object.hasOwn(words, code) ? words[code] : undefined;
    if (word !== undefined) return word;
    this.note('import.value-unknown', severity, field, { value: codeFact(code) });
    return null;
  }
}
