import { isCalendarDate } from '../../dates/calendar-date.ts';
import type { Finding } from '../../problems/finding.ts';

/**
 * Reads a parsed file (plain objects, lists, texts) field by field. What has a wrong shape becomes a finding
 * `content.schema` with its place in the file; the reading goes on.
 */
export class ValueReader {
  readonly #findings: Finding[];
  readonly #file: string;
  readonly #path: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(file: string, value: unknown, findings: Finding[], path = '') {
    this.#file = file;
    this.#path = path;
    this.#findings = findings;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) this.complain('', 'not a set of fields');
    this.#fields = isObject ? (value as Record<string, unknown>) : {};
  }

  complain(field: string, reason: string): void {
    const path = [this.#path, field].filter((part) => part !== '').join('.');
    this.#findings.push({ code: 'content.schema', severity: 'error', field: path, facts: { file: this.#file, path, reason } });
  }

  /** Says which fields nobody knows: a misspelt name must not pass in silence. */
  allow(...known: string[]): void {
    for (const field of Object.keys(this.#fields)) if (!known.includes(field)) this.complain(field, 'unknown field');
  }

  has(field: string): boolean {
    return this.#fields[field] !== undefined && this.#fields[field] !== null;
  }

  optionalText(field: string): string | undefined {
    if (!this.has(field)) return undefined;
    const value = this.#fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC').trim();
    this.complain(field, 'not a text');
    return undefined;
  }

  text(field: string): string {
    if (!this.has(field)) this.complain(field, 'missing');
    return this.optionalText(field) ?? '';
  }

  choice<Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.optionalText(field);
    const found = choices.find((choice) => choice === text);
    if (text !== undefined && found === undefined) this.complain(field, `not one of ${choices.join(', ')}`);
    return found;
  }

  date(field: string): string | null {
    const text = this.optionalText(field);
    if (text === undefined || isCalendarDate(text)) return text ?? null;
    this.complain(field, 'not a date YYYY-MM-DD');
    return null;
  }

  share(field: string): number | undefined {
    if (!this.has(field)) return undefined;
    const value = this.#fields[field];
    if (typeof value === 'number' && value >= 0 && value <= 1) return value;
    this.complain(field, 'not a number 0 … 1');
    return undefined;
  }

  flag(field: string): boolean {
    const value = this.#fields[field];
    if (value !== undefined && typeof value !== 'boolean') this.complain(field, 'not true or false');
    return value === true;
  }

  texts(field: string): string[] {
    return this.#list(field, (value, index) => {
      if (typeof value === 'string' && value !== '') return value;
      this.complain(`${field}[${index}]`, 'not a text');
      return '';
    }).filter((text) => text !== '');
  }

  /** A set of named texts: `{ '03390': '12T90' }`. */
  textMap(field: string): Record<string, string> {
    const value = this.#fields[field];
    if (value === undefined) return {};
    const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
    if (entries === null || entries.some(([, text]) => typeof text !== 'string')) {
      this.complain(field, 'not a set of texts');
      return {};
    }
    return Object.fromEntries(entries as [string, string][]);
  }

  child(field: string): ValueReader | undefined {
    if (!this.has(field)) return undefined;
    return new ValueReader(this.#file, this.#fields[field], this.#findings, `${this.#path}${this.#path && '.'}${field}`);
  }

  children<Item>(field: string, read: (child: ValueReader) => Item): Item[] {
    const at = (index: number) => `${this.#path}${this.#path && '.'}${field}[${index}]`;
    return this.#list(field, (value, index) => read(new ValueReader(this.#file, value, this.#findings, at(index))));
  }

  #list<Item>(field: string, read: (value: unknown, index: number) => Item): Item[] {
    const value = this.#fields[field];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map(read);
    this.complain(field, 'not a list');
    return [];
  }
}
