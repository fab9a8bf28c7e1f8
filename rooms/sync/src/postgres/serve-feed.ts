import { type Store, type Transaction, syncTables } from '@tuyen/store';
import type { FeedPlace } from '../protocol/feed-place.ts';
import type { HandOver, Run } from '../protocol/run.ts';
import type { FeedPage } from '../shelf/shelf.ts';
import { bytesOf, fitRows, runsOfRows } from './runs-of-rows.ts';

type FeedRow = Awaited<ReturnType<typeof syncTables.readFeedRows>>[number];

const ROWS = 400;
/** A row takes a moment even when nothing of it is for the peer. */
const ROW_BYTES = 40;

/** What a row gives to a peer: its runs, how much of it is read, and what it cost. */
interface Part {
  runs: Run[];
  /** 0 when the row is read whole. */
  within: number;
  bytes: number;
}

async function runPart(store: Store, transaction: Transaction, row: FeedRow, peer: number, skip: number, bytes: number): Promise<Part> {
  if (row.via === peer) return { runs: [], within: 0, bytes: 0 };
  const limit = Math.max(1, Math.ceil(bytes / 260));
  const rows = await syncTables.readScopeRows(transaction, row.site_key!, row.from_seq! + skip, row.to_seq!, peer, limit);
  const part = fitRows(rows, bytes);
  const whole = part.length === rows.length && rows.length < limit;
  const last = part.at(-1);
  return { runs: await runsOfRows(store, part), within: whole || !last || last.seq === row.to_seq ? 0 : last.seq - row.from_seq! + 1, bytes: part.reduce((sum, one) => sum + bytesOf(one), 0) };
}

async function subjectPart(store: Store, transaction: Transaction, row: FeedRow, peer: number, skip: number, bytes: number): Promise<Part> {
  const limit = Math.max(1, Math.ceil(bytes / 260));
  const rows = await syncTables.readSubjectRows(transaction, row.subject_id!, peer, skip, limit);
  const part = fitRows(rows, bytes);
  const whole = part.length === rows.length && rows.length < limit;
  return { runs: await runsOfRows(store, part), within: whole ? 0 : skip + part.length, bytes: part.reduce((sum, one) => sum + bytesOf(one), 0) };
}

/** What the hand-overs among some rows come to, asked once for all of them. */
async function readHandOvers(transaction: Transaction, rows: readonly FeedRow[], peer: number): Promise<(row: FeedRow) => HandOver | undefined> {
  const subjects = [...new Set(rows.flatMap((row) => row.subject_id ?? []))];
  if (subjects.length === 0) return () => undefined;
  const belonging = new Set((await syncTables.listPeersOf(transaction, subjects)).flatMap((one) => (one.peer_key === peer ? [one.subject_id] : [])));
  const entering = await syncTables.listEnteringSubjects(transaction, subjects, peer);
  const homes = new Map<string, string[]>();
  for (const home of await syncTables.listHomes(transaction, subjects)) homes.set(home.subject_id, [...(homes.get(home.subject_id) ?? []), home.unit]);
  return ({ subject_id: subjectId, enters }) => {
    // Undone again since: another row says so. Nothing new to whoever recorded everything about them.
    if (subjectId === null || belonging.has(subjectId) !== enters || (enters && !entering.has(subjectId))) return undefined;
    return { subjectId, enters, to: homes.get(subjectId) ?? [] };
  };
}

/** One page of the feed for a peer, from the newest place that both know. */
export async function serveFeed(store: Store, transaction: Transaction, peer: number, places: readonly FeedPlace[], bytes: number): Promise<FeedPage> {
  const known = await syncTables.findFeedPlace(transaction, places);
  const runs: Run[] = [];
  const handOvers: HandOver[] = [];
  let place: FeedPlace = known;
  let room = bytes;
  const rows = await syncTables.readFeedRows(transaction, peer, known.within > 0 ? known.n : known.n + 1, ROWS);
  const handOverOf = await readHandOvers(transaction, rows, peer);
  for (const row of rows) {
    if (room <= 0) return { page: { runs, handOvers }, from: known.n, place, more: true };
    const skip = row.n === known.n ? known.within : 0;
    const handOver = handOverOf(row);
    const part = row.subject_id === null ? await runPart(store, transaction, row, peer, skip, room) : handOver?.enters ? await subjectPart(store, transaction, row, peer, skip, room) : { runs: [], within: 0, bytes: 0 };
    runs.push(...part.runs);
    room -= part.bytes + ROW_BYTES;
    place = { n: row.n, mark: row.mark, within: part.within };
    if (part.within > 0) return { page: { runs, handOvers }, from: known.n, place, more: true };
    if (handOver) handOvers.push(handOver);
  }
  // Rows for other sites lie between: a peer that has read all of its own stands at the end.
  const end = await syncTables.readFeedEnd(transaction);
  if (rows.length < ROWS) return { page: { runs, handOvers }, from: known.n, place: { ...end, within: 0 }, more: false };
  return { page: { runs, handOvers }, from: known.n, place, more: true };
}
