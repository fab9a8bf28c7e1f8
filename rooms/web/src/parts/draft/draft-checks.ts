import { checkRecordData, describeFinding } from '@tuyen/records';
import type { Finding, Severity, Words } from '@tuyen/records';
import { keyOfPlace } from './draft-keys.ts';
import type { FormDraft } from './form-draft.ts';

export interface FieldFinding {
  severity: Severity;
  message: Words;
  /** Nothing was answered yet; said only after an attempt to save, not to somebody who is just passing by. */
  missing: boolean;
}

/** The pause after the last key before everything is checked again. */
const restMs = 300;
const none: readonly FieldFinding[] = [];

/**
 * Checks a draft while it is typed, by the same code as the server. What is wrong with a field is shown once the field was
 * left, or everywhere after an attempt to save.
 */
export class DraftChecks {
  readonly #draft: FormDraft;
  readonly #whenQuiet: (run: () => void) => void;
  readonly #left = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #found = new Map<string, readonly FieldFinding[]>();
  /** Of these what may be shown before an attempt to save. */
  #shown = new Map<string, readonly FieldFinding[]>();
  #showsAll = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param whenQuiet runs what may move the page at a moment that disturbs nobody */
  constructor(draft: FormDraft, whenQuiet: (run: () => void) => void = (run) => run()) {
    this.#draft = draft;
    this.#whenQuiet = whenQuiet;
  }

  /** Starts listening to the draft; the returned function stops it. */
  start(): () => void {
    const stop = this.#draft.subscribe(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#whenQuiet(() => this.#run()), restMs);
    });
    return () => {
      clearTimeout(this.#timer);
      stop();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is to be shown at a field now. */
  read(key: string): readonly FieldFinding[] {
    if (this.#showsAll) return this.#found.get(key) ?? none;
    return this.#left.has(key) ? (this.#shown.get(key) ?? none) : none;
  }

  leave(key: string): void {
    if (this.#left.has(key)) return;
    this.#left.add(key);
    this.#whenQuiet(() => this.#run());
  }

  /** Checks everything and shows all of it: before saving. Tells the keys with an error, in no order. */
  showAll(): string[] {
    this.#showsAll = true;
    this.#run();
    return [...this.#found].filter(([, findings]) => findings.some((finding) => finding.severity === 'error')).map(([key]) => key);
  }

  /** Everything that is shown, field by field. */
  get found(): ReadonlyMap<string, readonly FieldFinding[]> {
    return this.#found;
  }

  /** Shows what the server found in the same data. */
  showFindings(findings: readonly (Finding & { message: Words })[]): void {
    this.#showsAll = true;
    this.#keep(findings.map((finding) => ({ key: this.#keyOf(finding), severity: finding.severity, message: finding.message, missing: false })));
  }

  #run(): void {
    clearTimeout(this.#timer);
    const { view, form, unreadable, context } = this.#draft;
    const checked = checkRecordData(form, view.data, context);
    const typed = [...unreadable].filter(([key]) => !view.hidden.has(key)).map(([key, message]) => ({ key, severity: 'error' as const, message, missing: false }));
    const unread = new Set(unreadable.keys());
    const found = checked.findings
      .map((finding) => ({ key: this.#keyOf(finding), severity: finding.severity, message: describeFinding(finding, form), missing: finding.code === 'form.required' }))
      // «A required answer is missing» beside «this cannot be read» would only confuse.
      .filter((finding) => !unread.has(finding.key));
    this.#keep([...typed, ...found]);
  }

  #keep(findings: readonly (FieldFinding & { key: string })[]): void {
    const byKey = new Map<string, FieldFinding[]>();
    for (const { key, ...finding } of findings) byKey.set(key, [...(byKey.get(key) ?? []), finding]);
    // An unchanged list keeps its identity, so that its field is not drawn again.
    this.#found = new Map([...byKey].map(([key, list]) => [key, sameAs(this.#found.get(key), list) ?? list]));
    this.#shown = new Map([...this.#found].map(([key, list]) => [key, list.some((one) => one.missing) ? list.filter((one) => !one.missing) : list]));
    for (const listener of this.#listeners) listener();
  }

  #keyOf(finding: Finding): string {
    return keyOfPlace(finding.field ?? '', (list) => this.#draft.lines(list));
  }
}

function sameAs(before: readonly FieldFinding[] | undefined, after: readonly FieldFinding[]): readonly FieldFinding[] | undefined {
  if (before?.length !== after.length) return undefined;
  return before.every((one, n) => one.severity === after[n]?.severity && one.message.vi === after[n]?.message.vi) ? before : undefined;
}
