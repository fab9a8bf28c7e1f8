import { Refusal } from '@tuyen/records';
import { listVisitsOfPerson, sql, syncTables } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeEnrolmentCode, readEnrolmentCode } from '../src/link/enrolment-code.ts';
import { enrolSite } from '../src/link/enrol-site.ts';
import { listenBelow } from '../src/link/listen-below.ts';
import { openIdentity } from '../src/link/site-identity.ts';
import { syncOnce } from '../src/link/sync-once.ts';
import { CALLER_START } from '../src/protocol/step-caller.ts';
import { openCuttingLine } from './cutting-line.ts';
import { type Places, type TestSite, TODAY, draft, findPlaces, newId, openTestSite, personData, record, residenceData, visitData } from './three-sites.ts';

let centre: TestSite;
let station: TestSite;
let places: Places;
let listening: { port: number; close(): Promise<void> };
let address: URL;

beforeAll(async () => {
  [centre, station] = [await openTestSite(inject('postgres'), 'centre'), await openTestSite(inject('postgres'), 'station')];
  places = await findPlaces(centre.store);
  listening = await listenBelow({ store: centre.store, shelf: centre.shelf, identity: await openIdentity(centre.store), name: 'Trung tâm', role: 'centre', today: () => TODAY, log: () => {}, changed: () => {} }, '127.0.0.1', 0);
  address = new URL(`https://127.0.0.1:${listening.port}`);
});
afterAll(async () => {
  await listening.close();
  await station.store.close();
  await centre.store.close();
});

async function invite(days = 7): Promise<string> {
  const code = makeEnrolmentCode((await openIdentity(centre.store)).id);
  await syncTables.invitePeer(centre.store.database, { name: 'Trạm', role: 'station', units: [places.station], codeDigest: code.digest, days });
  return code.text;
}

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : error));

describe('the line between two sites', () => {
  it('is opened by a one-time code, read however it was typed', async () => {
    const code = makeEnrolmentCode('ab'.repeat(32));
    expect(readEnrolmentCode(` ${code.text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toEqual(code);
    expect(readEnrolmentCode('ABCD')).toBeUndefined();
    expect(await codeOf(enrolSite(station.store, 'không phải mã', address))).toBe('sync.code-invalid');
  });

  it('is refused to whoever has no code, an old one, or one for another machine', async () => {
    const stranger = makeEnrolmentCode((await openIdentity(centre.store)).id);
    expect(await codeOf(enrolSite(station.store, stranger.text, address))).toBe('sync.code-wrong');
    expect(await codeOf(enrolSite(station.store, await invite(-1), address))).toBe('sync.code-wrong');
    const elsewhere = makeEnrolmentCode('cd'.repeat(32));
    expect(await codeOf(enrolSite(station.store, elsewhere.text, address))).toBe('sync.parent-other-key');
    expect(await codeOf(syncOnce(station.store, CALLER_START))).toBe('sync.no-parent');
  });

  it('carries a day’s work once both keys are pinned, and the code is good once', async () => {
    const code = await invite();
    expect(await enrolSite(station.store, code, address)).toEqual({ parent: 'Trung tâm', as: 'Trạm', units: [places.station] });
    // The answer was lost and the same machine asks again: as before.
    expect(await codeOf(enrolSite(station.store, code, address))).toBe('done');
    const person = newId();
    await record(station, draft('person', person, places.station, personData('Giàng Thị Súa')), draft('residence', person, places.station, residenceData(places.commune)), draft('visit', person, places.station, visitData()));
    const report = await syncOnce(station.store, CALLER_START, 'now');
    expect(report.events.at(-1)).toBe('found-level');
    expect(report.events).toContain('digests-level');
    expect(await listVisitsOfPerson(centre.store.database, person)).toHaveLength(1);
    const other = await openTestSite(inject('postgres'), 'other');
    expect(await codeOf(enrolSite(other.store, code, address))).toBe('sync.code-used');
    await other.store.close();
  });

  it('is closed to a machine that was put out, and opened again', async () => {
    const { id } = await openIdentity(station.store);
    await syncTables.setPeerState(centre.store.database, id, 'revoked');
    expect((await syncOnce(station.store, CALLER_START)).refusal?.code).toBe('sync.revoked');
    await syncTables.setPeerState(centre.store.database, id, 'enrolled');
    expect((await syncOnce(station.store, CALLER_START)).events.at(-1)).toBe('found-level');
  });

  it('goes on where it stood when the connection is cut at any byte', async () => {
    const person = newId();
    await record(station, ...Array.from({ length: 60 }, () => draft('visit', person, places.station, visitData())));
    const line = await openCuttingLine(listening.port);
    line.bytes = 1500;
    await syncTables.setParentAddress(station.store.database, `https://127.0.0.1:${line.port}/`);
    let caller = CALLER_START;
    let broken = 0;
    for (let tries = 0; tries < 60; tries += 1) {
      line.bytes += 211;
      const report = await syncOnce(station.store, caller).catch(() => undefined);
      if (report) caller = report.caller;
      if (!report || report.events.includes('unanswered')) broken += 1;
      else break;
    }
    await syncTables.setParentAddress(station.store.database, address.href);
    line.close();
    await syncOnce(station.store, CALLER_START);
    expect(broken).toBeGreaterThan(3);
    expect((await centre.store.database.row<{ n: number }>(sql`select count(*) as n from record where subject_id = ${person}`))!.n).toBe(60);
  });

  it('answers nonsense with a plain refusal, and goes on', async () => {
    const { request } = await import('node:https');
    const identity = await openIdentity(station.store);
    const send = (path: string, body: Buffer): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port: listening.port, path, method: 'POST', rejectUnauthorized: false, key: identity.privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: identity.certificate }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end(body);
      });
    expect(await send('/sync', Buffer.from('{}'))).toBe(400);
    expect(await send('/enrol', Buffer.from('nonsense'))).toBe(400);
    expect(await send('/other', Buffer.alloc(0))).toBe(404);
    expect((await syncOnce(station.store, CALLER_START)).events.at(-1)).toBe('found-level');
  });
});
