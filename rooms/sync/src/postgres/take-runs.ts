import { randomBytes } from 'node:crypto';
import { type LogRecord, type RecordDraft, canonicalText, chainHash } from '@tuyen/records';
import { type Store, type Transaction, syncTables } from '@tuyen/store';
import type { ParkedNotice } from '../protocol/exchange.ts';
import type { LogHead } from '../protocol/log-head.ts';
import { findBreak, placeRun } from '../protocol/place-run.ts';
import type { Run } from '../protocol/run.ts';
import type { Taken } from '../shelf/shelf.ts';
import { hashText } from './hash-text.ts';

type HeldLog = Awaited<ReturnType<typeof syncTables.keepLog>>;
type Foreign = Parameters<typeof syncTables.writeRecords>[2][number];

/** Where runs come from: a site below, the parent, or the parent’s copy of what was ours. */
export type Source = { kind: 'below'; peer: number } | { kind: 'above' } | { kind: 'reclaimed' };

/** What taking found and did, for whoever follows it up. */
export interface TakenRows extends Taken {
  rows: { siteKey: number; record: LogRecord }[];
  displaced: LogRecord[];
}

const AT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+07:00)?$/;
const ENTERED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a database gives the record back letter by letter. */
export const isKeepable = (record: LogRecord): boolean =>
  AT.test(record.at) && ENTERED.test(record.enteredAt) && UUID.test(record.id) && UUID.test(record.subjectId) && (record.replaces === undefined || UUID.test(record.replaces)) && !JSON.stringify(record).includes('\\u0000');

/** Records of a run that are not here, as pieces or as what goes on. */
function newsOf(run: Run, records: readonly LogRecord[], held: HeldLog, known: ReadonlyMap<number, string>, joins: boolean): Foreign[] {
  return records.flatMap((record): Foreign[] => {
    if (known.has(record.seq)) return [];
    const index = record.seq - run.after.seq - 1;
    const before = index === 0 ? run.after.hash : run.records[index - 1]!.hash;
    // What goes on at the head needs no link; neither does what follows another of the same run.
    const linked = !joins && (index === 0 || held.pieces || known.has(record.seq - 1));
    return [{ record, siteKey: held.key, before: linked || (!joins && index > 0) ? before : undefined }];
  });
}

async function advance(transaction: Transaction, held: HeldLog, last: { seq: number; hash: string }): Promise<void> {
  let head = last;
  for (const piece of await syncTables.piecesAfter(transaction, held.key, last.seq)) {
    if (piece.seq !== head.seq + 1 || (piece.before !== null && piece.before !== head.hash)) break;
    head = { seq: piece.seq, hash: piece.hash };
  }
  await syncTables.moveHead(transaction, held.key, head.seq, head.hash);
  await syncTables.dropLinks(transaction, held.key, head.seq);
  held.seq = head.seq;
  held.hash = head.hash;
}

type One = { kind: 'forked' } | { kind: 'taken'; news: Foreign[] };

async function takeWhole(transaction: Transaction, held: HeldLog, run: Run, source: Source): Promise<One> {
  const known = await syncTables.hashesOf(transaction, run.log, [run.after.seq, ...run.records.map((record) => record.seq)]);
  const placing = placeRun(run, held, (seq) => known.get(seq));
  if (placing.kind === 'forked' || placing.kind === 'broken') return { kind: 'forked' };
  if (placing.kind === 'known') return { kind: 'taken', news: [] };
  const records = placing.kind === 'append' ? placing.records : run.records;
  // Nobody else writes this site's own log: what goes beyond its end was written here before the disk was put back.
  if (held.own || records.some((record) => (known.get(record.seq) ?? record.hash) !== record.hash)) return { kind: 'forked' };
  if (source.kind === 'below' && placing.kind === 'append' && held.via !== source.peer) await syncTables.moveVia(transaction, held.key, source.peer);
  return { kind: 'taken', news: newsOf(run, records, held, known, placing.kind === 'append') };
}

/** Pieces of logs of others, all runs of a page at once: a page of a feed holds hundreds of runs of one record. */
async function takePieces(store: Store, transaction: Transaction, pieces: readonly { held: HeldLog; run: Run }[]): Promise<{ news: Foreign[]; displaced: { record: LogRecord; siteKey: number }[] }> {
  const known = new Map<number, Map<number, string>>();
  for (const held of new Map(pieces.map((piece) => [piece.held.key, piece.held])).values()) {
    const seqs = pieces.flatMap((piece) => (piece.held.key === held.key ? piece.run.records.map((record) => record.seq) : []));
    known.set(held.key, await syncTables.hashesOf(transaction, held.log, seqs));
  }
  const displaced: { record: LogRecord; siteKey: number }[] = [];
  const news: Foreign[] = [];
  for (const { held, run } of pieces) {
    const here = known.get(held.key)!;
    for (const record of run.records) {
      if ((here.get(record.seq) ?? record.hash) === record.hash) continue;
      // The parent has the last word about logs that come from it.
      for (const row of await syncTables.readPiece(transaction, held.key, record.seq)) displaced.push({ record: await syncTables.recordOfRow(store.site, row), siteKey: held.key });
      here.delete(record.seq);
    }
    news.push(...newsOf(run, run.records, held, here, false));
    for (const record of run.records) here.set(record.seq, record.hash);
  }
  return { news, displaced };
}

/** Takes runs into the log and fills the registers; the caller's transaction holds the lock, and the names are known. */
export async function takeRuns(store: Store, transaction: Transaction, runs: readonly Run[], source: Source): Promise<TakenRows> {
  const forked: LogHead[] = [];
  const parked: ParkedNotice[] = [];
  const foreign: Foreign[] = [];
  const logs = new Map<string, HeldLog>();
  const pieces: { held: HeldLog; run: Run }[] = [];
  for (const run of runs) {
    const broken = findBreak(run, hashText);
    if (broken !== undefined) {
      parked.push({ log: run.log, seq: broken, code: 'sync.run-broken', facts: { seq: broken } });
      continue;
    }
    const held = logs.get(run.log) ?? (await syncTables.keepLog(transaction, run.log, source.kind === 'below' ? source.peer : null, source.kind === 'above'));
    logs.set(run.log, held);
    if (held.pieces && source.kind === 'above') {
      pieces.push({ held, run });
      continue;
    }
    if (held.pieces) {
      await syncTables.markWhole(transaction, held.key, source.kind === 'below' ? source.peer : null);
      held.pieces = false;
    }
    const one = await takeWhole(transaction, held, run, source);
    if (one.kind === 'forked') {
      forked.push({ log: run.log, seq: held.seq, hash: held.hash });
      continue;
    }
    // Written at once: the next run of the same log stands on it.
    await syncTables.writeRecords(store.site, transaction, one.news);
    foreign.push(...one.news);
    const last = one.news.at(-1)?.record;
    if (last && one.news[0]!.record.seq === held.seq + 1) await advance(transaction, held, last);
  }
  const taken = await takePieces(store, transaction, pieces);
  await syncTables.removePieces(transaction, taken.displaced.map(({ record, siteKey }) => ({ siteKey, seq: record.seq })));
  await syncTables.writeRecords(store.site, transaction, taken.news);
  foreign.push(...taken.news);
  return { forked, parked, rows: foreign.map(({ record, siteKey }) => ({ siteKey, record })), displaced: taken.displaced.map(({ record }) => record) };
}

/** Appends drafts to a log at its end, as this site's own or for a log whose tail moves. */
export async function appendTo(store: Store, transaction: Transaction, log: string, drafts: readonly RecordDraft[]): Promise<{ siteKey: number; record: LogRecord }[]> {
  const held = await syncTables.keepLog(transaction, log, null, false);
  let { seq, hash } = held;
  const rows = drafts.map((draft) => {
    seq += 1;
    const bare = { ...draft, site: log, seq };
    hash = chainHash(hash, canonicalText(bare), hashText);
    return { siteKey: held.key, record: { ...bare, hash }, before: undefined };
  });
  await syncTables.writeRecords(store.site, transaction, rows);
  if (rows.length > 0) await syncTables.moveHead(transaction, held.key, seq, hash);
  return rows;
}

export const newLogId = (): string => `site-${randomBytes(6).toString('hex')}`;
