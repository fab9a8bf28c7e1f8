import type { DataValue, LogRecord, RecordData } from '../records/record.ts';
import type { EventFold } from './fold-event.ts';
import { foldEvent } from './fold-event.ts';
import { sortByBusinessTime, sortByEntry, withoutRepeats } from './record-order.ts';

/** The state of one subject under one form. */
export interface StateFold<R extends LogRecord = LogRecord> {
  /** Field → value; cleared fields are absent. */
  data: RecordData;
  /** Path of each field that has a value (`phone`, `address.village`) → id of the record it comes from. */
  provenance: Record<string, string>;
  /** Records that stand, in order of business time, oldest first. */
  standing: R[];
  /** The newest of `standing`; null when nothing stands. */
  latest: R | null;
  /** Correction chains in which two sites disagree, in order of their first entry. */
  conflicts: EventFold<R>[];
}

type Group = Map<string, Entry>;
type Entry = { value: DataValue; record: string } | Group;

function isGroup(value: DataValue | undefined): value is { [field: string]: DataValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lays one record's data over the state: an object is merged field by field, null clears, anything else replaces. */
function layOver(state: Group, data: { [field: string]: DataValue }, record: string): void {
  for (const field of Object.keys(data)) {
    const value = data[field];
    if (value === undefined) continue;
    if (value === null) state.delete(field);
    else if (isGroup(value)) {
      const below = state.get(field);
      const group: Group = below instanceof Map ? below : new Map<string, Entry>();
      layOver(group, value, record);
      if (group.size > 0) state.set(field, group);
      else state.delete(field);
    } else state.set(field, { value, record });
  }
}

function dataOf(state: Group): RecordData {
  // Object.fromEntries defines properties, so a field named __proto__ stays a field.
  return Object.fromEntries([...state].map(([field, entry]) => [field, entry instanceof Map ? dataOf(entry) : entry.value]));
}

function listProvenance(state: Group, prefix: string): [string, string][] {
  return [...state].flatMap(([field, entry]): [string, string][] =>
    entry instanceof Map ? listProvenance(entry, `${prefix}${field}.`) : [[`${prefix}${field}`, entry.record]],
  );
}

/** Splits records into correction chains, following `replaces` in both directions. */
function chainsOf<R extends LogRecord>(records: readonly R[]): R[][] {
  const rootOf = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = rootOf.get(root); up !== undefined && up !== root; up = rootOf.get(root)) root = up;
    rootOf.set(id, root);
    return root;
  };
  for (const { id, replaces } of records) rootOf.set(find(id), replaces === undefined || replaces === null ? find(id) : find(replaces));
  const chains = new Map<string, R[]>();
  for (const record of records) {
    const chain = chains.get(find(record.id));
    if (chain === undefined) chains.set(find(record.id), [record]);
    else chain.push(record);
  }
  return [...chains.values()];
}

/**
 * The state of one subject from all records of one state form about it, in any order.
 *
 * Each correction chain is folded as an event: a correction takes the place of the record it names, a withdrawn record adds nothing.
 * The records that stand are then laid over one another field by field in order of business time (`sortByBusinessTime`: `at`, entry, site, seq):
 * the newest value of each field wins, a field that is null clears, a field that is absent leaves what was there.
 * A group that does not repeat is folded field by field; a list (a repeating group) whole.
 */
export function foldState<R extends LogRecord>(records: readonly R[]): StateFold<R> {
  const folds = chainsOf(sortByEntry(withoutRepeats(records))).map((chain) => foldEvent(chain));
  const standing = sortByBusinessTime(folds.flatMap((fold) => (fold.current === null ? [] : [fold.current])));
  const state: Group = new Map();
  for (const record of standing) layOver(state, record.data, record.id);
  return {
    data: dataOf(state),
    provenance: Object.fromEntries(listProvenance(state, '')),
    standing,
    latest: standing.at(-1) ?? null,
    conflicts: folds.filter((fold) => fold.conflict !== undefined),
  };
}
