import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type Store, appendRecords, findUnits, sql, syncTables } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { PostgresShelf } from '../src/postgres/postgres-shelf.ts';
import { hashText } from '../src/postgres/hash-text.ts';
import { settleScope } from '../src/postgres/settle-homes.ts';
import { CALLER_START } from '../src/protocol/step-caller.ts';
import type { SyncAnswer, SyncRequest } from '../src/protocol/exchange.ts';
import { answerRequest } from '../src/session/answer-request.ts';
import { Unanswered, runSession } from '../src/session/run-session.ts';
import { decodeAnswer, decodeRequest } from '../src/wire/decode-message.ts';
import { encodeMessage } from '../src/wire/encode-message.ts';

export const TODAY = '2026-10-31';
let moment = Date.parse('2026-10-30T01:00:00Z');
export const newId = (): string => makeRecordId((moment += 1000), (count) => randomBytes(count));

/** A site on a real database, spoken to without a line between. */
export interface TestSite {
  name: string;
  store: Store;
  shelf: PostgresShelf;
  close(): Promise<void>;
}

export async function openTestSite(server: string, name: string): Promise<TestSite> {
  const store = await openTestStore(server);
  await store.database.run(sql`update site set id = ${`site-${name}`} where own`);
  await store.database.transaction((transaction) => store.site.lockOwnLog(transaction));
  return { name, store, shelf: new PostgresShelf(store, ['death']), close: () => store.close() };
}

/** Lets a parent know a site below, for some units, without a code. */
export async function enrolDirectly(parent: TestSite, child: TestSite, units: readonly string[]): Promise<void> {
  await parent.store.database.run(sql`insert into peer (id, name, direction, role, state, public_key, units) values (${child.name}, ${child.name}, 'child', 'station', 'enrolled', 'x'::bytea, ${[...units]})`);
  await child.store.database.run(sql`insert into peer (id, name, direction, role, state, public_key) values (${parent.name}, ${parent.name}, 'parent', 'centre', 'enrolled', 'x'::bytea)`);
  const peer = (await syncTables.findPeer(parent.store.database, child.name))!;
  await parent.store.database.transaction(async (transaction) => {
    await parent.store.site.lockOwnLog(transaction);
    await settleScope(transaction, peer, TODAY);
  });
}

export interface Line {
  /** Whether a message is lost; asked for every request and every answer. */
  loses?: () => boolean;
  /** Told of every message and its length. */
  carried?: (direction: 'up' | 'down', text: string) => void;
}

/** One session of a site with its parent, every message through the codec. */
export async function talk(child: TestSite, parent: TestSite, line: Line = {}, compare = true): Promise<string[]> {
  const events: string[] = [];
  const send = async (request: SyncRequest): Promise<{ answer: SyncAnswer; elapsedMs: number }> => {
    const up = encodeMessage(request);
    line.carried?.('up', up);
    if (line.loses?.()) throw new Unanswered();
    const down = encodeMessage(await answerRequest(parent.shelf, child.name, decodeRequest(up, hashText)));
    line.carried?.('down', down);
    if (line.loses?.()) throw new Unanswered();
    return { answer: decodeAnswer(down, hashText), elapsedMs: 10 };
  };
  await runSession(CALLER_START, child.shelf, { send, watch: (_, event) => void events.push(event) }, compare);
  return events;
}

export interface Places {
  commune: string;
  station: string;
  other: string;
  otherStation: string;
}

/** Two communes of one province with their stations. */
export async function findPlaces(store: Store): Promise<Places> {
  const [commune] = await findUnits(store.database, { at: TODAY, code: '03390', type: 'commune' });
  const [other] = await findUnits(store.database, { at: TODAY, code: '03394', type: 'commune' });
  const stationOf = async (key: number): Promise<string> => (await findUnits(store.database, { at: TODAY, parentKey: key, type: 'station' }))[0]!.id;
  return { commune: commune!.id, station: await stationOf(commune!.key), other: other!.id, otherStation: await stationOf(other!.key) };
}

export function draft(form: string, subjectId: string, unit: string, data: RecordDraft['data'], more: Partial<RecordDraft> = {}): RecordDraft {
  return { id: newId(), form, formVersion: 1, subjectType: form === 'household' ? 'household' : 'person', subjectId, unit, at: '2026-10-01', by: 'user:thu', enteredAt: new Date(moment).toISOString(), data, ...more };
}

export const personData = (name: string): RecordDraft['data'] => ({ name, sex: 'female', birth_date: '1990-03-05' });
export const residenceData = (commune: string, from = '2020-01-01'): RecordDraft['data'] => ({ kind: 'permanent', commune, from });
export const visitData = (more: RecordDraft['data'] = {}): RecordDraft['data'] => ({ kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }], vital_signs: { systolic: 120, diastolic: 80 }, ...more });

/** Records and says what became of each. */
export const record = async (site: TestSite, ...drafts: RecordDraft[]): Promise<string[]> => (await appendRecords(site.store.site, drafts)).map((outcome) => (outcome.status === 'refused' ? JSON.stringify(outcome.findings) : outcome.status));
