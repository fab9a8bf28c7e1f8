import { canonicalData } from '../records/canonical-data.ts';
import type { LogRecord } from '../records/record.ts';
import { sortByEntry, withoutRepeats } from './record-order.ts';

/** Where a correction chain stands. */
export interface EventFold<R extends LogRecord = LogRecord> {
  /** The record that counts; null when it was withdrawn (or no record was given). */
  current: R | null;
  /** The last word itself: as `current`, or the withdrawal; null only when no record was given. */
  last: R | null;
  /** The record that corrects nothing, i.e. the first of the chain; null while it has not arrived. */
  first: R | null;
  /** Every record of the chain in order of entry, oldest first. */
  history: R[];
  /** Two sites corrected without knowing of each other and say different things: their last words, oldest first. `last` is the newest of them. */
  conflict?: R[];
}

/** Records nobody replaces, less those after which the same site spoke again in this chain: a site knows its own words. */
function heads<R extends LogRecord>(records: readonly R[]): R[] {
  const replaced = new Set(records.map((record) => record.replaces));
  const lastSeq = new Map<string, number>();
  for (const { site, seq } of records) lastSeq.set(site, Math.max(lastSeq.get(site) ?? seq, seq));
  const leaves = records.filter((record) => !replaced.has(record.id));
  const latest = leaves.filter((record) => lastSeq.get(record.site) === record.seq);
  // Only forged chains (circles, a record that replaces a later one) leave nothing: then every record is considered.
  return [latest, leaves, [...records]].find((found) => found.length > 0) ?? [];
}

function saying(record: LogRecord): string {
  if (record.withdrawn === true) return 'withdrawn';
  return JSON.stringify([record.form, record.formVersion, record.subjectType, record.subjectId, record.unit, record.at, canonicalData(record.data)]);
}

/**
 * The state of one correction chain: a first record, its corrections and withdrawals, handed in in any order.
 *
 * The heads of the chain are the records nobody replaces, one a site at most (its last). One head: it stands.
 * Several heads that say the same: no conflict. Several that differ: a conflict, and the last by `sortByEntry` stands until somebody decides;
 * the decision is a correction of every head. The answer is the same whatever order the records arrived in.
 * Never throws for any set of records whose data passed `checkRecordData`.
 */
export function foldEvent<R extends LogRecord>(records: readonly R[]): EventFold<R> {
  const history = sortByEntry(withoutRepeats(records));
  if (history.length === 0) return { current: null, last: null, first: null, history };
  const candidates = sortByEntry(heads(history));
  const last = candidates.at(-1) as R;
  const fold: EventFold<R> = {
    current: last.withdrawn === true ? null : last,
    last,
    first: history.find((record) => record.replaces === undefined || record.replaces === null) ?? null,
    history,
  };
  if (candidates.length > 1 && new Set(candidates.map(saying)).size > 1) fold.conflict = candidates;
  return fold;
}
