import type { LogRecord } from '@tuyen/records';
import { type HashText, findBreak, placeRun } from '../protocol/place-run.ts';
import type { Run } from '../protocol/run.ts';
import type { HeldLog } from './site-contents.ts';

/** `displaced`: pieces that the parent says otherwise now. */
export type TakenRun = { kind: 'taken'; news: LogRecord[]; displaced: LogRecord[] } | { kind: 'broken'; seq: number } | { kind: 'forked'; seq: number };

/** Pieces beyond the head become part of it once nothing is missing before them. */
function advance(held: HeldLog): void {
  for (let next = held.records.get(held.head.seq + 1); next !== undefined; next = held.records.get(held.head.seq + 1)) {
    const before = held.before.get(next.seq);
    if (before !== undefined && before !== held.head.hash) return;
    held.before.delete(next.seq);
    held.head = { seq: next.seq, hash: next.hash };
  }
}

function keep(held: HeldLog, run: Run, records: readonly LogRecord[], replaces: boolean): TakenRun {
  const news: LogRecord[] = [];
  const displaced: LogRecord[] = [];
  for (const record of records) {
    const known = held.records.get(record.seq);
    if (known && (known.hash === record.hash || !replaces)) continue;
    if (known) displaced.push(known);
    held.records.set(record.seq, record);
    held.before.set(record.seq, record.seq === run.after.seq + 1 ? run.after.hash : run.records[record.seq - run.after.seq - 2]!.hash);
    news.push(record);
  }
  return { kind: 'taken', news, displaced };
}

/** Takes one run into a log: at its end, or as a piece where there is a gap before it or the log comes down in pieces. */
export function takeRun(held: HeldLog, run: Run, via: string, hashText: HashText): TakenRun {
  const broken = findBreak(run, hashText);
  if (broken !== undefined) return { kind: 'broken', seq: broken };
  if (held.via === 'above') {
    // Sent from below now: the log goes up through this site from here on.
    if (via !== 'above') held.via = via;
    // The parent has the last word about logs that come from it.
    else return keep(held, run, run.records, true);
  }
  const placing = placeRun(run, held.head, (seq) => held.records.get(seq)?.hash);
  if (placing.kind === 'forked' || placing.kind === 'broken') return { kind: 'forked', seq: placing.seq };
  if (placing.kind === 'known') return { kind: 'taken', news: [], displaced: [] };
  const records = placing.kind === 'append' ? placing.records : run.records;
  const clash = records.find((record) => (held.records.get(record.seq)?.hash ?? record.hash) !== record.hash);
  if (clash) return { kind: 'forked', seq: clash.seq };
  const taken = keep(held, run, records, false);
  // Whoever brings the next record of a log is who brings it from now on.
  if (via !== 'above' && via !== 'here' && placing.kind === 'append') held.via = via;
  advance(held);
  return taken;
}
