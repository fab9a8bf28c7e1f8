import { type LogRecord, canonicalText, chainHash } from '@tuyen/records';
import type { LogPlace } from './log-head.ts';
import type { Run } from './run.ts';

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits; handed in. */
export type HashText = (text: string) => string;

/** What a run is to a log that is held up to `head`. */
export type Placing =
  /** These go on where the log stands. */
  | { kind: 'append'; records: readonly LogRecord[] }
  /** Everything in it is held already. */
  | { kind: 'known' }
  /** There is nothing yet between the head and the run. */
  | { kind: 'ahead' }
  /** It says something else than what is held: two machines have written one log. */
  | { kind: 'forked'; seq: number }
  /** Its own hashes do not agree: altered under way, or at rest. */
  | { kind: 'broken'; seq: number };

/** First record whose number or hash is not what the one before it makes it; undefined for a sound run. */
export function findBreak(run: Run, hashText: HashText): number | undefined {
  let { seq, hash } = run.after;
  for (const record of run.records) {
    seq += 1;
    if (record.site !== run.log || record.seq !== seq || chainHash(hash, canonicalText(record), hashText) !== record.hash) return seq;
    hash = record.hash;
  }
  return undefined;
}

/**
 * Where a sound run belongs.
 * @param head up to where the log is held without a gap
 * @param hashAt of a record that is held, at or before the head
 */
export function placeRun(run: Run, head: LogPlace, hashAt: (seq: number) => string | undefined): Placing {
  if (run.after.seq > head.seq) return { kind: 'ahead' };
  const held = (seq: number): string | undefined => (seq === head.seq ? head.hash : hashAt(seq));
  const before = run.after.seq === 0 ? run.after.hash : held(run.after.seq);
  if (before !== undefined && before !== run.after.hash) return { kind: 'forked', seq: run.after.seq };
  for (const record of run.records) {
    if (record.seq > head.seq) break;
    const known = held(record.seq);
    if (known !== undefined && known !== record.hash) return { kind: 'forked', seq: record.seq };
  }
  const news = run.records.filter((record) => record.seq > head.seq);
  return news.length === 0 ? { kind: 'known' } : { kind: 'append', records: news };
}
