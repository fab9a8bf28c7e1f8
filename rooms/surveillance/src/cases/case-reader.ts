import type { Finding } from '@tuyen/records';

/** No list of a case is longer: what is quadratic in it must end. */
export const LONGEST_LIST = 20_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes the fields of one case of a calculation out of what was sent, and notes what is wrong with them.
 * A field that is wrong reads as NaN or as an empty list; look at `failed` before computing.
 */
export class CaseReader {
  readonly findings: Finding[] = [];
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(given: unknown) {
    this.fields = isObject(given) ? given : {};
    if (!isObject(given)) this.addFinding('calculation.not-an-object', '');
  }

  get failed(): boolean {
    return this.findings.some(({ severity }) => severity === 'error');
  }

  /** Notes an error at a field. */
  addFinding(code: string, field: string, facts: Record<string, string | number> = {}): void {
    this.findings.push({ code, severity: 'error', ...(field === '' ? {} : { field }), facts: { ...(field === '' ? {} : { field }), ...facts } });
  }

  /** Notes something to know about a case that can be computed. */
  addWarningFinding(code: string, field: string, facts: Record<string, string | number> = {}): void {
    this.findings.push({ code, severity: 'warning', field, facts: { field, ...facts } });
  }

  /** Takes over what another reader noted about a part of this case. */
  takeFindings(part: CaseReader, at: string): void {
    for (const finding of part.findings) {
      const field = finding.field === undefined ? at : `${at}.${finding.field}`;
      this.findings.push({ ...finding, field, facts: { ...finding.facts, field } });
    }
  }

  has(field: string): boolean {
    return Object.hasOwn(this.fields, field) && this.fields[field] !== undefined && this.fields[field] !== null;
  }

  /** The value as it came, for what this reader has no word for. */
  raw(field: string): unknown {
    return Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
  }

  /** A text; empty where there is none. */
  text(field: string): string {
    const value = this.raw(field);
    return typeof value === 'string' ? value.trim() : '';
  }

  /** A whole number from 0. */
  count(field: string): number {
    return this.checkCount(this.raw(field), field);
  }

  /** A number above 0. */
  positive(field: string): number {
    const value = this.number(field);
    if (value <= 0) this.addFinding('calculation.not-positive', field);
    return value > 0 ? value : Number.NaN;
  }

  /** A number above 0, or the fallback where none is given. */
  positiveOr(field: string, fallback: number): number {
    return this.has(field) ? this.positive(field) : fallback;
  }

  /** A finite number. */
  number(field: string): number {
    return this.checkNumber(this.raw(field), field);
  }

  /** `confLevel`, strictly between 0 and 1; 0.95 where none is given. */
  confidenceLevel(): number {
    if (!this.has('confLevel')) return 0.95;
    const level = this.number('confLevel');
    if (level <= 0 || level >= 1) this.addFinding('calculation.out-of-range', 'confLevel', { minimum: 0, maximum: 1 });
    return level;
  }

  /** A list of whole numbers from 0. */
  counts(field: string): number[] {
    return this.list(field).map((value, i) => this.checkCount(value, `${field}[${i}]`));
  }

  /** A list of finite numbers from 0. */
  amounts(field: string): number[] {
    return this.numbers(field).map((value, i) => {
      if (value < 0) this.addFinding('calculation.negative', `${field}[${i}]`);
      return value;
    });
  }

  /** A list of finite numbers. */
  numbers(field: string): number[] {
    return this.list(field).map((value, i) => this.checkNumber(value, `${field}[${i}]`));
  }

  /** A list of at least one and at most `LONGEST_LIST` things. */
  list(field: string): readonly unknown[] {
    const value = this.raw(field);
    if (value === undefined || value === null) this.addFinding('calculation.value-missing', field);
    else if (!Array.isArray(value) || value.length === 0) this.addFinding('calculation.not-a-list', field);
    else if (value.length > LONGEST_LIST) this.addFinding('calculation.list-too-long', field, { maximum: LONGEST_LIST });
    else return value as readonly unknown[];
    return [];
  }

  /** Lists that belong together have one length. */
  checkSameLength(lists: Readonly<Record<string, readonly unknown[]>>): void {
    const [first, ...others] = Object.entries(lists);
    for (const [field, list] of others) {
      if (first !== undefined && list.length > 0 && first[1].length > 0 && list.length !== first[1].length) this.addFinding('calculation.lengths-differ', field, { other: first[0] });
    }
  }

  checkCount(value: unknown, field: string): number {
    const number = this.checkNumber(value, field);
    if (Number.isNaN(number) || (Number.isSafeInteger(number) && number >= 0)) return number;
    this.addFinding('calculation.not-a-count', field);
    return Number.NaN;
  }

  private checkNumber(value: unknown, field: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value === undefined || value === null) this.addFinding('calculation.value-missing', field);
    else this.addFinding('calculation.not-a-number', field);
    return Number.NaN;
  }
}
