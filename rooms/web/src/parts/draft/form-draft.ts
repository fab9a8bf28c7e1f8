import type { CheckContext, DataValue, Form, FormField, RecordData, Words } from '@tuyen/records';
import { joinKey, lineKey } from './draft-keys.ts';
import { viewDraft } from './view-draft.ts';
import type { DraftView } from './view-draft.ts';

/** An answer typed so that it cannot be read (31/02/2026): kept beside the data, so that it is never sent nor lost silently. */
export type Unreadable = ReadonlyMap<string, Words>;

const noLines: readonly number[] = [];

/** A list of short lines (diagnoses) starts with one open to be typed in; a prescription's long one is opened when wanted. */
const mostFieldsOfOpenLine = 3;

/**
 * A form being filled in. Every field of the page listens for its own answer alone, so a key press redraws one field and
 * not eighty (a whole-form state costs an old laptop 250–420 ms a key). Holds health data: memory only.
 */
export class FormDraft {
  readonly form: Form;
  readonly #answers = new Map<string, DataValue>();
  readonly #unreadable = new Map<string, Words>();
  readonly #lines = new Map<string, readonly number[]>();
  readonly #unknown = new Map<string, RecordData>();
  readonly #listeners = new Set<() => void>();
  readonly #readContext: () => CheckContext;
  #nextLine = 1;
  #view: DraftView | null = null;
  #changed = false;

  /** @param readContext the record's day, the subject and the rest that checks and expressions need, as they are now */
  constructor(form: Form, data: RecordData, readContext: () => CheckContext) {
    this.form = form;
    this.#readContext = readContext;
    this.#fill('', form.items, data);
  }

  #fill(parent: string, fields: readonly FormField[], data: RecordData): void {
    const known = new Set(fields.map((field) => field.id));
    const unknown = Object.entries(data).filter(([id]) => !known.has(id));
    if (unknown.length > 0) this.#unknown.set(parent, Object.fromEntries(unknown));
    for (const field of fields) {
      const value = data[field.id];
      const key = joinKey(parent, field.id);
      if (value === undefined || value === null) {
        if (field.repeats === true && (field.items ?? []).length <= mostFieldsOfOpenLine) this.#appendLine(key);
        continue;
      }
      if (field.type !== 'group') this.#answers.set(key, value);
      else if (field.repeats !== true) this.#fill(key, field.items ?? [], value as RecordData);
      else for (const line of value as RecordData[]) this.#fill(lineKey(key, this.#appendLine(key)), field.items ?? [], line);
    }
  }

  #appendLine(list: string): number {
    const line = this.#nextLine;
    this.#nextLine += 1;
    this.#lines.set(list, [...this.lines(list), line]);
    return line;
  }

  #tell(isTyped = true): void {
    this.#view = null;
    this.#changed ||= isTyped;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** True once anything was typed: leaving would lose it. */
  get isChanged(): boolean {
    return this.#changed;
  }

  read(key: string): DataValue {
    return this.#answers.get(key) ?? null;
  }

  /** Null clears the answer. */
  write(key: string, value: DataValue): void {
    this.#unreadable.delete(key);
    if (value === null) this.#answers.delete(key);
    else this.#answers.set(key, value);
    this.#tell();
  }

  writeUnreadable(key: string, why: Words): void {
    this.#answers.delete(key);
    this.#unreadable.set(key, why);
    this.#tell();
  }

  /** The context has changed (the record's day): what depends on it is worked out again. */
  refresh(): void {
    this.#tell(false);
  }

  get context(): CheckContext {
    return this.#readContext();
  }

  get unreadable(): Unreadable {
    return this.#unreadable;
  }

  lines(list: string): readonly number[] {
    return this.#lines.get(list) ?? noLines;
  }

  /** Adds an empty line to a list and tells its number. */
  addLine(list: string): number {
    const line = this.#appendLine(list);
    this.#tell();
    return line;
  }

  removeLine(list: string, line: number): void {
    const parent = `${lineKey(list, line)}.`;
    for (const answers of [this.#answers, this.#unreadable]) {
      for (const key of [...answers.keys()].filter((one) => one.startsWith(parent))) answers.delete(key);
    }
    this.#unknown.delete(lineKey(list, line));
    this.#lines.set(list, this.lines(list).filter((one) => one !== line));
    this.#tell();
  }

  /** The data as it would be sent now, the computed answers, and what is not asked. */
  get view(): DraftView {
    this.#view ??= viewDraft(this.form, this.#collect('', this.form.items), this.#readContext(), (list) => this.lines(list));
    return this.#view;
  }

  #collect(parent: string, fields: readonly FormField[]): RecordData {
    const data: RecordData = {};
    for (const field of fields) {
      const key = joinKey(parent, field.id);
      if (field.type !== 'group') {
        const value = this.#answers.get(key);
        if (value !== undefined) data[field.id] = value;
      } else if (field.repeats === true) {
        const lines = this.lines(key).map((line) => this.#collect(lineKey(key, line), field.items ?? []));
        // Empty lines at the end are no lines; one in between keeps its place, which findings count by.
        const filled = lines.slice(0, lines.findLastIndex((line) => Object.keys(line).length > 0) + 1);
        if (filled.length > 0) data[field.id] = filled;
      } else {
        const group = this.#collect(key, field.items ?? []);
        if (Object.keys(group).length > 0) data[field.id] = group;
      }
    }
    // What a newer release asked and this form does not know is passed on untouched.
    return { ...data, ...this.#unknown.get(parent) };
  }
}
