import { type LogRecord, foldEvent, foldState } from '@tuyen/records';

/** What the protocol must know of a form, and no more. */
export interface HomeForm {
  fold: 'event' | 'state';
  /** Fields that say to which unit the subject belongs, the most exact first; absent where the form says nothing about it. */
  home?: readonly string[] | undefined;
}

const chainKey = (record: LogRecord & { rootId?: string | null }, roots: ReadonlyMap<string, string>): string => {
  let id = record.id;
  const seen = new Set<string>();
  for (let before = roots.get(id); before !== undefined && !seen.has(id); before = roots.get(id)) {
    seen.add(id);
    id = before;
  }
  return id;
};

/** Records that count, of all chains of an event form. */
function standing(records: readonly LogRecord[]): LogRecord[] {
  const before = new Map(records.flatMap((record) => (record.replaces === undefined ? [] : [[record.id, record.replaces] as const])));
  const chains = new Map<string, LogRecord[]>();
  for (const record of records) {
    const key = chainKey(record, before);
    chains.set(key, [...(chains.get(key) ?? []), record]);
  }
  return [...chains.values()].flatMap((chain) => foldEvent(chain).current ?? []);
}

function unitIn(record: LogRecord, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = record.data[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

const instantOf = (at: string): number => Date.parse(at.length === 10 ? `${at}T00:00:00+07:00` : at);
const compare = (a: string | number, b: string | number): number => Number(a > b) - Number(a < b);

/**
 * Units a subject belongs to: where the newest standing record says so that its form asks for it (a residence);
 * without one, every unit that has recorded something about it.
 * The same records in any order give the same answer; nothing of it depends on a clock.
 */
export function homesOf(records: readonly LogRecord[], formOf: (form: string, version: number) => HomeForm | undefined): string[] {
  const byForm = new Map<string, LogRecord[]>();
  for (const record of records) byForm.set(record.form, [...(byForm.get(record.form) ?? []), record]);
  const claims: { unit: string; record: LogRecord }[] = [];
  for (const list of byForm.values()) {
    const form = formOf(list[0]!.form, list[0]!.formVersion);
    if (!form?.home) continue;
    const found = form.fold === 'event' ? standing(list) : foldState(list).standing;
    for (const record of found) {
      const unit = unitIn(record, form.home);
      if (unit !== undefined) claims.push({ unit, record });
    }
  }
  claims.sort((a, b) => compare(instantOf(a.record.at), instantOf(b.record.at)) || compare(a.record.id, b.record.id));
  const newest = claims.at(-1);
  return newest ? [newest.unit] : [...new Set(records.map((record) => record.unit))].sort();
}
