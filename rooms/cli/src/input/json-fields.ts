import { type Finding, isCalendarDate, parsePartialDate } from '@tuyen/records';

type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { male: 'male', m: 'male', nam: 'male', '1': 'male', female: 'female', f: 'female', nữ: 'female', nu: 'female', '2': 'female' };
const ANSWERS: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, '1': true, có: true, false: false, no: false, n: false, '0': false, không: false };

/** Fields of one case as they are needed; what is there and cannot be read is a finding, and unknown. */
export class JsonFields {
  readonly findings: Finding[];
  readonly #object: JsonObject;
  readonly #path: string;

  constructor(object: JsonObject, path = '', findings: Finding[] = []) {
    this.#object = object;
    this.#path = path;
    this.findings = findings;
  }

  #wrong(name: string): null {
    const field = `${this.#path}${name}`;
    this.findings.push({ code: 'batch.field-unreadable', severity: 'error', field, facts: { field } });
    return null;
  }

  /** The value under the first of some names that has one. */
  #read<Value>(names: readonly string[], parse: (value: unknown) => Value | undefined): Value | null {
    for (const name of names) {
      const value = this.#object[name];
      if (value === undefined || value === null || value === '') continue;
      return parse(value) ?? this.#wrong(name);
    }
    return null;
  }

  text(...names: string[]): string | null {
    return this.#read(names, (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined));
  }

  number(...names: string[]): number | null {
    return this.#read(names, (value) => {
      const number = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value.trim()) ? Number(value.trim().replace(',', '.')) : Number.NaN;
      return Number.isFinite(number) ? number : undefined;
    });
  }

  boolean(...names: string[]): boolean | null {
    return this.#read(names, (value) => ANSWERS[String(value).trim().toLowerCase()]);
  }

  sex(...names: string[]): 'male' | 'female' | null {
    return this.#read(names, (value) => SEXES[String(value).trim().toLowerCase().normalize('NFC')]);
  }

  /** A whole day, `YYYY-MM-DD`. */
  day(...names: string[]): string | null {
    return this.#read(names, (value) => (typeof value === 'string' && isCalendarDate(value) ? value : undefined));
  }

  /** A day, month or year: `1990-03-05`, `1990-03`, `1990`. */
  partialDate(...names: string[]): string | null {
    return this.#read(names, (value) => (parsePartialDate(String(value)) === null ? undefined : String(value)));
  }

  /** Whole days of a list. */
  days(name: string): string[] {
    return this.#items(name).flatMap((item, place) => {
      const day = isObject(item) ? item['date'] : item;
      if (typeof day === 'string' && isCalendarDate(day)) return [day];
      this.#wrong(`${name}[${place}]`);
      return [];
    });
  }

  texts(name: string): string[] {
    return this.#items(name).flatMap((item, place) => {
      if (typeof item === 'string') return [item];
      this.#wrong(`${name}[${place}]`);
      return [];
    });
  }

  /** An object within; one without fields where there is none. */
  object(name: string): JsonFields {
    const value = this.#read([name], (each) => (isObject(each) ? each : undefined));
    return new JsonFields(value ?? {}, `${this.#path}${name}.`, this.findings);
  }

  objects(name: string): JsonFields[] {
    return this.#items(name).flatMap((item, place) => {
      if (isObject(item)) return [new JsonFields(item, `${this.#path}${name}[${place}].`, this.findings)];
      this.#wrong(`${name}[${place}]`);
      return [];
    });
  }

  #items(name: string): readonly unknown[] {
    return this.#read([name], (value) => (Array.isArray(value) ? (value as unknown[]) : undefined)) ?? [];
  }
}
