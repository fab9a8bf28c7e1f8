import type { ConflictsAnswer, RecordAnswer, TodayAnswer } from '@tuyen/contract';
import { sql, syncTables } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
let cookie: string;

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  cookie = await site.signIn();
});
afterAll(() => site.close());

async function record(request: ReturnType<typeof recordRequest>): Promise<string> {
  const reply = await site.ask(cookie, 'POST', '/api/records', request);
  expect(reply.status).toBe(200);
  return request.id;
}

/** As if another site had corrected it: a second correction of the same record, made in another log. */
async function correctElsewhere(id: string): Promise<void> {
  const { database } = site.store;
  await database.transaction(async (transaction) => {
    const log = await syncTables.keepLog(transaction, 'site-elsewhere', null, true);
    await transaction.run(sql`update record set site_key = ${log.key}, seq = 7 where id = ${id}`);
  });
}

describe('what the screens say of other sites', () => {
  it('how far up a record has come', async () => {
    const subject = newId();
    await record(recordRequest(site, 'person', subject, '2026-10-31', { name: 'Lò Thị Mẩy', sex: 'female', birth_date: '1990' }));
    const visit = await record(recordRequest(site, 'visit', subject, '2026-10-31T08:00:00+07:00', visitData()));
    const place = async (): Promise<RecordAnswer['place']> => (await site.ask<RecordAnswer>(cookie, 'GET', `/api/records/${subject}/${visit}`)).answer.place;
    expect(await place()).toEqual({ at: 'here', parked: null });
    const head = (await syncTables.listHeldLogs(site.store.database)).find((log) => log.own)!;
    await site.store.database.transaction((transaction) => syncTables.noteReachRow(transaction, head.log, head.seq, head.hash, 0));
    expect(await place()).toEqual({ at: 'centre', parked: null });
    await site.store.database.transaction((transaction) => syncTables.noteReachRow(transaction, head.log, head.seq, head.hash, head.seq));
    expect(await place()).toEqual({ at: 'province', parked: null });
    await site.store.database.transaction((transaction) => syncTables.parkRecord(transaction, head.key, head.seq, 'above', 'sync.form-unknown', { form: 'visit', version: 1 }));
    expect((await place()).parked?.vi).toContain('được giữ');
  });

  it('how many records wait on the way up, once there is a site above', async () => {
    const today = async (): Promise<TodayAnswer> => (await site.ask<TodayAnswer>(cookie, 'GET', '/api/today')).answer;
    expect((await today()).sync).toBeNull();
    await syncTables.saveParent(site.store.database, { id: 'f'.repeat(64), name: 'Trung tâm', role: 'centre', address: 'https://ttyt.example:8443/', publicKey: Buffer.from('x'), units: [] });
    const before = (await today()).sync!.unsent;
    await record(recordRequest(site, 'visit', newId(), '2026-10-31T08:30:00+07:00', visitData()));
    expect((await today()).sync).toMatchObject({ parent: 'Trung tâm', unsent: before + 1, different: 0 });
  });

  it('a card with both versions where two sites corrected one visit, and the decision of somebody who may', async () => {
    const subject = newId();
    const visit = await record(recordRequest(site, 'visit', subject, '2026-10-31T09:00:00+07:00', visitData()));
    const theirs = await record(recordRequest(site, 'visit', subject, '2026-10-31T09:00:00+07:00', visitData({ reason: 'Đau đầu' }), { replaces: visit, reason: 'Hội chẩn' }));
    await correctElsewhere(theirs);
    const ours = await record(recordRequest(site, 'visit', subject, '2026-10-31T09:00:00+07:00', visitData({ reason: 'Đau bụng' }), { replaces: visit, reason: 'Nhầm' }));
    await site.store.database.transaction((transaction) => syncTables.noteConflict(transaction, subject, visit, 'visit', [theirs, ours]));
    const cards = (await site.ask<ConflictsAnswer>(cookie, 'GET', '/api/conflicts')).answer.conflicts;
    expect(cards).toMatchObject([{ subjectId: subject, rootId: visit, versions: [{ recordId: theirs, stands: false }, { recordId: ours, stands: true }] }]);
    expect(cards[0]!.versions.map((version) => version.lines.map((line) => line.value))).toEqual([['Đau đầu'], ['Đau bụng']]);
    expect((await site.ask(cookie, 'POST', `/api/conflicts/${subject}/${visit}`, { choice: visit, reason: 'x' })).refusal.code).toBe('conflict.choice-unknown');
    expect((await site.ask(cookie, 'POST', `/api/conflicts/${subject}/${visit}`, { choice: theirs, reason: 'Đã hỏi lại người bệnh' })).status).toBe(200);
    expect((await site.ask<ConflictsAnswer>(cookie, 'GET', '/api/conflicts')).answer.conflicts).toEqual([]);
    expect((await site.ask<RecordAnswer>(cookie, 'GET', `/api/records/${subject}/${visit}`)).answer.data).toMatchObject({ reason: 'Đau đầu' });
    expect((await site.ask(cookie, 'POST', `/api/conflicts/${subject}/${visit}`, { choice: theirs, reason: 'x' })).refusal.code).toBe('conflict.unknown');
  });
});
