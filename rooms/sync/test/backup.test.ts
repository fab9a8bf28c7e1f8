import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@tuyen/records';
import { listVisitsOfPerson, saveAccount, searchPersons, sql, syncTables, verifyLog, verifyRegisters } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createBackup, listParts } from '../src/backup/create-backup.ts';
import { createSeed } from '../src/backup/create-seed.ts';
import { loadSeed } from '../src/backup/load-seed.ts';
import { restoreBackup } from '../src/backup/restore-backup.ts';
import { enrolSite } from '../src/link/enrol-site.ts';
import { makeEnrolmentCode } from '../src/link/enrolment-code.ts';
import { listenBelow } from '../src/link/listen-below.ts';
import { openIdentity } from '../src/link/site-identity.ts';
import { syncOnce } from '../src/link/sync-once.ts';
import { CALLER_START } from '../src/protocol/step-caller.ts';
import { type Places, type TestSite, TODAY, draft, findPlaces, newId, openTestSite, personData, record, residenceData, visitData } from './three-sites.ts';

const KEY = 'một-mật-khẩu-dài';
let centre: TestSite;
let station: TestSite;
let places: Places;
let listening: { port: number; close(): Promise<void> };
let folder: string;

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : error));

async function enrol(site: TestSite): Promise<void> {
  const code = makeEnrolmentCode((await openIdentity(centre.store)).id);
  await syncTables.invitePeer(centre.store.database, { name: site.name, role: 'station', units: [places.station], codeDigest: code.digest, days: 7 });
  await enrolSite(site.store, code.text, new URL(`https://127.0.0.1:${listening.port}`));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tuyen-backup-'));
  [centre, station] = [await openTestSite(inject('postgres'), 'centre'), await openTestSite(inject('postgres'), 'station')];
  places = await findPlaces(centre.store);
  listening = await listenBelow({ store: centre.store, shelf: centre.shelf, identity: await openIdentity(centre.store), name: 'Trung tâm', role: 'centre', today: () => TODAY, log: () => {}, changed: () => {} }, '127.0.0.1', 0);
  await enrol(station);
});
afterAll(async () => {
  await listening.close();
  await station.close();
  await centre.close();
  rmSync(folder, { recursive: true });
});

describe('a laptop that is destroyed', () => {
  const person = newId();
  const backup = (): string => join(folder, 'sao-luu');

  it('leaves encrypted backups, part by part, each read back', async () => {
    await saveAccount(station.store.database, { id: 'truongtram', name: 'Trưởng trạm', role: 'station-head', unitKey: station.store.site.unitKey(places.station)!, passwordHash: 'x' });
    await record(station, draft('person', person, places.station, personData('Lò Văn Ún')), draft('residence', person, places.station, residenceData(places.commune)), draft('visit', person, places.station, visitData()));
    await syncOnce(station.store, CALLER_START);
    const first = await createBackup(station.store, backup(), KEY);
    expect(first.records).toBeGreaterThanOrEqual(3);
    expect((await createBackup(station.store, backup(), KEY)).file).toBeNull();
    await record(station, draft('visit', person, places.station, visitData({ reason: 'Khám lại' })));
    expect((await createBackup(station.store, backup(), KEY)).records).toBe(1);
    expect(listParts(backup())).toHaveLength(2);
    expect(readFileSync(first.file!).includes('Lò Văn')).toBe(false);
  });

  it('is replaced by another, which gets back what came after the backup, and the centre notices nothing', async () => {
    const after = draft('visit', person, places.station, visitData({ reason: 'Sau bản sao lưu' }));
    await record(station, after);
    await syncOnce(station.store, CALLER_START);
    const laptop = await openTestSite(inject('postgres'), 'may-moi');
    expect(await codeOf(restoreBackup(laptop.store, listParts(backup()).map((name) => join(backup(), name)), 'sai-mật-khẩu'))).toBe('backup.wrong-key');
    await restoreBackup(laptop.store, listParts(backup()).map((name) => join(backup(), name)), KEY);
    expect(await listVisitsOfPerson(laptop.store.database, person)).toHaveLength(2);
    expect(await laptop.store.database.row(sql`select role from account where id = 'truongtram'`)).toEqual({ role: 'station-head' });
    expect((await openIdentity(laptop.store)).id).toBe((await openIdentity(station.store)).id);
    const fresh = draft('visit', person, places.station, visitData({ reason: 'Trên máy mới' }));
    expect(await record(laptop, fresh)).toEqual(['recorded']);
    const feedBefore = (await syncTables.readFeedEnd(centre.store.database)).n;
    expect((await syncOnce(laptop.store, CALLER_START, 'now')).events).toEqual(expect.arrayContaining(['found-behind', 'digests-level', 'found-level']));
    expect(await listVisitsOfPerson(laptop.store.database, person)).toHaveLength(4);
    expect(await listVisitsOfPerson(centre.store.database, person)).toHaveLength(4);
    expect((await syncTables.readFeedEnd(centre.store.database)).n - feedBefore).toBeLessThan(5);
    for (const site of [laptop, centre]) {
      expect((await verifyLog(site.store.site)).findings).toEqual([]);
      expect(await verifyRegisters(site.store.site)).toEqual([]);
    }
    expect(await codeOf(restoreBackup(laptop.store, listParts(backup()).map((name) => join(backup(), name)), KEY))).toBe('backup.site-in-use');
    await laptop.close();
  });

  it('is not fooled by a backup that was cut or altered', async () => {
    const parts = listParts(backup()).map((name) => join(backup(), name));
    const cut = join(folder, 'cut.backup');
    const bytes = readFileSync(parts[0]!);
    writeFileSync(cut, bytes);
    truncateSync(cut, bytes.length - 40);
    const laptop = await openTestSite(inject('postgres'), 'may-khac');
    expect(await codeOf(restoreBackup(laptop.store, [cut], KEY))).toBe('backup.cut');
    const altered = Buffer.from(bytes);
    altered[altered.length - 60] = altered.at(-60)! ^ 1;
    writeFileSync(cut, altered);
    expect(await codeOf(restoreBackup(laptop.store, [cut], KEY))).toBe('backup.cut');
    writeFileSync(cut, 'không phải bản sao lưu');
    expect(await codeOf(restoreBackup(laptop.store, [cut], KEY))).toBe('backup.not-ours');
    await laptop.close();
  });

  it('is replaced without a backup by a seed on a USB stick, and goes on by sync from there', async () => {
    const laptop = await openTestSite(inject('postgres'), 'may-mồi');
    await enrol(laptop);
    const peer = (await syncTables.findPeer(centre.store.database, (await openIdentity(laptop.store)).id))!;
    const file = join(folder, 'tram.seed');
    const seed = await createSeed(centre.store, peer, file, KEY);
    expect(seed.records).toBeGreaterThanOrEqual(6);
    expect(await codeOf(loadSeed(station.store, file, KEY))).toBe('seed.other-site');
    expect(await loadSeed(laptop.store, file, KEY)).toBe(seed.records);
    expect((await searchPersons(laptop.store.database, 'lo van un', 5)).length).toBe(1);
    const report = await syncOnce(laptop.store, CALLER_START, 'now');
    expect(report.events).toContain('digests-level');
    expect(await verifyRegisters(laptop.store.site)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
    await laptop.close();
  });
});
