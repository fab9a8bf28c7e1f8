import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordRequest, RefusalBody } from '@tuyen/contract';
import { type RecordData, makeRecordId } from '@tuyen/records';
import { type Reporting, openReporting } from '@tuyen/reporting';
import { type Store, findUnits, saveAccount } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/edge/build-app.ts';
import { hashPassword } from '../src/session/password.ts';

export const TODAY = '2026-10-31';
export const NOW = new Date('2026-10-31T03:00:00Z');
export const PASSWORD = 'mật-khẩu-thử';

let moment = Date.parse('2026-10-31T01:00:00Z');
export const newId = (): string => makeRecordId((moment += 1000), (count) => randomBytes(count));

/** One answer, read as what the contract says it is. */
export interface Reply<Answer> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  answer: Answer;
  refusal: RefusalBody;
}

export interface TestSite {
  app: FastifyInstance;
  store: Store;
  reporting: Reporting;
  station: { id: string; key: number };
  commune: { id: string; key: number };
  /** Every route of the server, as it was registered. */
  routes: { method: string; url: string }[];
  /** Lines of the log so far. */
  log: string[];
  addAccount(id: string, role: string): Promise<void>;
  /** Signs in and gives the cookie. */
  signIn(account?: string): Promise<string>;
  ask<Answer>(cookie: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown): Promise<Reply<Answer>>;
  close(): Promise<void>;
}

/** A built web app, as small as one can be. */
function makeWeb(folder: string): string {
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Tuyến</title>');
  writeFileSync(join(web, 'service-worker.js'), 'self.addEventListener("fetch", () => {});');
  writeFileSync(join(web, 'assets', 'index-abc.js'), `// ${'x'.repeat(5000)}`);
  return web;
}

const cookieOf = (header: unknown): string => String(Array.isArray(header) ? header[0] : header).split(';')[0]!;

/** A site on a database of its own, served without a socket. */
export async function openTestSite(server: string): Promise<TestSite> {
  const store = await openTestStore(server);
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-server-'));
  const commune = (await findUnits(store.database, { at: TODAY, code: '03390', type: 'commune' }))[0]!;
  const station = (await findUnits(store.database, { at: TODAY, parentKey: commune.key, type: 'station' }))[0]!;
  const reporting = openReporting(store, () => TODAY);
  const log: string[] = [];
  const routes: { method: string; url: string }[] = [];
  const listRoutes = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((each) => ({ method: each, url }))));
  };
  subscribe('fastify.initialization', listRoutes);
  const app = await buildApp({ siteStore: store, reporting, uploadDir: folder, today: () => TODAY, now: () => NOW }, makeWeb(folder), { write: (line) => void log.push(line) });
  unsubscribe('fastify.initialization', listRoutes);
  await app.ready();
  const addAccount = async (id: string, role: string): Promise<void> =>
    saveAccount(store.database, { id, name: `Người thử ${id}`, role, unitKey: station.key, passwordHash: await hashPassword(PASSWORD) });
  await addAccount('truongtram', 'station-head');
  let address = 0;
  return {
    app,
    store,
    reporting,
    station,
    commune,
    routes,
    log,
    addAccount,
    signIn: async (account = 'truongtram') => {
      const reply = await app.inject({ method: 'POST', url: '/api/session', payload: { account, password: PASSWORD }, remoteAddress: `10.1.0.${(address += 1)}` });
      if (reply.statusCode !== 200) throw new Error(`sign-in answered ${reply.statusCode}: ${log.at(-1)}`);
      return cookieOf(reply.headers['set-cookie']);
    },
    ask: async <Answer>(cookie: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown): Promise<Reply<Answer>> => {
      const reply = await app.inject({ method, url, headers: { cookie }, ...(body === undefined ? {} : { payload: body as object }) });
      const parsed = reply.body.startsWith('{') || reply.body.startsWith('[') ? (JSON.parse(reply.body) as unknown) : undefined;
      return { status: reply.statusCode, headers: reply.headers, answer: parsed as Answer, refusal: (parsed as { error?: RefusalBody } | undefined)?.error as RefusalBody };
    },
    close: async () => {
      await app.close();
      await reporting.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A record to send, at the site's station. */
export function recordRequest(site: TestSite, form: string, subjectId: string, at: string, data: RecordData, more: Partial<RecordRequest> = {}): RecordRequest {
  return { id: newId(), form, formVersion: 1, subjectType: form === 'household' ? 'household' : 'person', subjectId, unit: site.station.id, at, data, ...more };
}

export const visitData = (more: RecordData = {}): RecordData => ({
  kind: 'outpatient',
  insured: true,
  reason: 'Ho, sốt',
  vital_signs: { systolic: 142, diastolic: 88, pulse: 80, temperature: 37.2, weight: 52, height: 156 },
  diagnosis: [{ code: 'J06.9', rank: 'main' }, { code: 'I10', rank: 'other' }],
  prescription: [{ drug_name: 'Paracetamol 500mg', quantity: 10, dose: 'Ngày uống 2 lần' }],
  ...more,
});
