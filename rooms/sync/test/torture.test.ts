import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { sql, syncTables, verifyLog, verifyRegisters } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enrolSite } from '../src/link/enrol-site.ts';
import { makeEnrolmentCode } from '../src/link/enrolment-code.ts';
import { listenBelow } from '../src/link/listen-below.ts';
import { openIdentity } from '../src/link/site-identity.ts';
import { syncOnce } from '../src/link/sync-once.ts';
import { CALLER_START } from '../src/protocol/step-caller.ts';
import { makeDice } from '../src/simulation/make-dice.ts';
import { PostgresShelf } from '../src/postgres/postgres-shelf.ts';
import { type CuttingLine, openCuttingLine } from './cutting-line.ts';
import { type Places, type TestSite, TODAY, draft, findPlaces, newId, openTestSite, personData, residenceData, visitData } from './three-sites.ts';

const BLOWS = 200;
/** Two minutes on a quiet machine, with room for a busy one. */
const PATIENCE_MS = 400_000;
let centre: TestSite;
let station: TestSite & { url: string };
let places: Places;
let listening: { port: number; close(): Promise<void> };
let line: CuttingLine;

beforeAll(async () => {
  centre = await openTestSite(inject('postgres'), 'centre');
  const store = await openTestStore(inject('postgres'));
  await store.database.run(sql`update site set id = 'site-tortured' where own`);
  await store.database.transaction((transaction) => store.site.lockOwnLog(transaction));
  station = { name: 'station', store, url: store.url, shelf: new PostgresShelf(store, []), close: () => store.close() };
  places = await findPlaces(centre.store);
  listening = await listenBelow({ store: centre.store, shelf: centre.shelf, identity: await openIdentity(centre.store), name: 'Trung tâm', role: 'centre', today: () => TODAY, log: () => {}, changed: () => {} }, '127.0.0.1', 0);
  line = await openCuttingLine(listening.port);
  const code = makeEnrolmentCode((await openIdentity(centre.store)).id);
  await syncTables.invitePeer(centre.store.database, { name: 'Trạm', role: 'station', units: [places.station], codeDigest: code.digest, days: 7 });
  await enrolSite(station.store, code.text, new URL(`https://127.0.0.1:${line.port}`));
});
afterAll(async () => {
  line.close();
  await listening.close();
  await station.close();
  await centre.close();
});

/** Ends every connection to a site's database, whatever they are in the middle of; the one that asks excepted. */
async function cutDatabase(site: TestSite): Promise<void> {
  await site.store.database.run(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`).catch(() => {});
}

async function quiet(): Promise<void> {
  line.bytes = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 20; tries += 1) {
    const report = await syncOnce(station.store, CALLER_START, 'now').catch(() => undefined);
    if (report?.events.includes('digests-level')) return;
    await pause(50);
  }
  throw new Error('the sites have not come to agree');
}

async function expectAllThere(ids: Iterable<string>): Promise<void> {
  const there = new Set((await centre.store.database.rows<{ id: string }>(sql`select id from record`)).map((row) => row.id));
  expect([...ids].filter((id) => !there.has(id))).toEqual([]);
  const doubled = await centre.store.database.rows(sql`select id from record group by subject_id, id having count(*) > 1`);
  expect(doubled).toEqual([]);
  for (const site of [station, centre]) {
    expect((await verifyLog(site.store.site)).findings).toEqual([]);
    expect(await verifyRegisters(site.store.site)).toEqual([]);
  }
}

describe('two sites under blows', () => {
  it(`lose nothing and double nothing through ${BLOWS} cut lines and cut databases, during work and sync`, async () => {
    const dice = makeDice(2026);
    const promised = new Set<string>();
    const person = newId();
    let caller = CALLER_START;
    let blows = 0;
    while (blows < BLOWS) {
      const drafts = [...(promised.size === 0 ? [draft('person', person, places.station, personData('Lò Thị Bền')), draft('residence', person, places.station, residenceData(places.commune))] : []), ...Array.from({ length: 1 + dice.below(6) }, () => draft('visit', person, places.station, visitData()))];
      const outcomes = await station.store.queue.append(drafts).catch(() => []);
      for (const outcome of outcomes) if (outcome.status !== 'refused') promised.add(outcome.id);
      line.bytes = dice.chance(0.6) ? 400 + dice.below(9000) : Number.POSITIVE_INFINITY;
      const before = line.cuts;
      const session = syncOnce(station.store, caller, dice.chance(0.1) ? 'now' : 'when-due').catch(() => undefined);
      if (dice.chance(0.7)) {
        await pause(dice.below(60));
        await cutDatabase(dice.chance(0.5) ? station : centre);
        blows += 1;
      }
      const report = await session;
      if (report) caller = report.caller;
      blows += line.cuts - before;
    }
    await quiet();
    expect(promised.size).toBeGreaterThan(50);
    await expectAllThere(promised);
  }, PATIENCE_MS);

  it('lose nothing when the station’s process is killed again and again', async () => {
    const promised = new Set<string>();
    const script = fileURLToPath(new URL('torture-process.ts', import.meta.url));
    for (let kill = 0; kill < 5; kill += 1) {
      line.bytes = Number.POSITIVE_INFINITY;
      const child = spawn(process.execPath, ['--import', 'tsx', script, station.url, places.station], { stdio: ['ignore', 'pipe', 'ignore'] });
      let said = '';
      const spoken = new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          // In the middle of what comes next.
          if (said.length > 1200) setTimeout(resolve, 20 + 37 * kill);
        });
        child.on('exit', () => resolve());
      });
      await spoken;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      for (const id of said.split('\n').slice(0, -1)) promised.add(id);
    }
    await quiet();
    expect(promised.size).toBeGreaterThan(100);
    await expectAllThere(promised);
  }, PATIENCE_MS);
});
