import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:net';
import type { RefusalBody } from '@tuyen/contract';
import { sql } from '@tuyen/store';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { refuseUndescribedRoutes } from '../src/session/require-right.ts';
import { needs } from '../src/session/route-right.ts';
import { PASSWORD, type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
let cookie: string;

const refusalIn = (body: string): RefusalBody => (JSON.parse(body) as { error: RefusalBody }).error;

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  cookie = await site.signIn();
});
afterAll(() => site.close());

const reads = ['/api/reports/monthly-station/life?unit=03390&period=2026-09', '/api/reports/monthly-station/board?unit=12&period=2026-09', '/api/reports/monthly-station/paper?unit=03390&period=2026-09&format=xlsx', '/api/cases?from=2026-01-01&to=2026-12-31', '/api/cases/export?from=2026-01-01&to=2026-12-31', `/api/cases/start/${newId()}/${newId()}`, '/api/today', '/api/session', `/api/persons/${newId()}`, `/api/records/${newId()}/${newId()}`, '/api/forms/visit', '/api/forms/visit/questionnaire', '/api/clinical/drugs', '/api/due/immunisation', '/api/terms/icd10-vn?q=ho', '/api/units?code=03390', '/api/conflicts', '/api/plans', '/api/plans/tam-duong-2022-2025', '/api/indicators', '/api/indicators/visits/explain?unit=03390&period=2026', '/api/reports', '/api/reports/monthly-station?unit=03390&period=2026-09', '/api/imports', `/api/imports/${newId()}`, '/api/audit', '/api/account', '/api/accounts', '/api/unit-changes', '/api/population?unit=03390', '/api/maps/12', '/api/indicators/visits/series?unit=03390&from=2026-01&to=2026-03', '/api/indicators/visits/areas?unit=03390&period=2026', '/api/plans/tam-duong-2022-2025/targets/t1/gap'];
const writes = ['/api/reports/monthly-station/life', '/api/unit-changes', '/api/unit-changes/preview', '/api/unit-changes/1/undo', '/api/records', `/api/conflicts/${newId()}/${newId()}`, '/api/persons/search', '/api/persons/likely', '/api/imports', '/api/imports/preview', `/api/imports/${newId()}/retry`, '/api/break-glass', '/api/account/password', '/api/account/second-factor', '/api/account/second-factor/confirm', '/api/accounts', ...['password', 'close', 'reopen', 'end-sessions', 'drop-second-factor'].map((act) => `/api/accounts/x/${act}`)];
const removals = ['/api/account/sessions', '/api/account/second-factor'];

describe('without a sign-in', () => {
  it.each([...reads.map((url) => ['GET', url] as const), ...writes.map((url) => ['POST', url] as const), ...removals.map((url) => ['DELETE', url] as const)])('%s %s is refused', async (method, url) => {
    const reply = await site.app.inject({ method, url });
    expect(reply.statusCode).toBe(401);
    expect(refusalIn(reply.body).code).toBe('session.required');
  });

  it('every route of the API is refused, also those added tomorrow', async () => {
    const open = new Set(['GET /api/health', 'POST /api/session', 'DELETE /api/session']);
    let asked = 0;
    for (const { method, url } of site.routes) {
      if (!url.startsWith('/api/') || method === 'HEAD' || open.has(`${method} ${url}`)) continue;
      asked += 1;
      const reply = await site.app.inject({ method: method as 'GET', url: url.replace(/:\w+/g, newId()) });
      expect(`${method} ${url} ${reply.statusCode}`).toBe(`${method} ${url} 401`);
    }
    expect(asked).toBe(reads.length + writes.length + removals.length);
  });

  it('only the state of health is told, and nothing of the site', async () => {
    expect((await site.app.inject('/api/health')).json()).toEqual({ status: 'ok' });
  });
});

describe('a request from elsewhere', () => {
  const search = (headers: Record<string, string>) => site.app.inject({ method: 'POST', url: '/api/persons/search', headers: { cookie, host: 'tram:8080', ...headers }, payload: { text: 'nguyen' } });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://evil.example' }, { origin: 'http://tram:9090' }, { origin: 'null' }, { origin: 'nonsense' }, { 'sec-fetch-site': 'cross-site', origin: 'http://tram:8080' }])('is refused with %j', async (headers) => {
    const reply = await search(headers as Record<string, string>);
    expect(reply.statusCode).toBe(403);
    expect(refusalIn(reply.body).code).toBe('request.other-origin');
  });

  it.each([{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://tram:8080' }, {}])('is answered with %j', async (headers) => {
    expect((await search(headers as Record<string, string>)).statusCode).toBe(200);
  });

  it('may not sign anybody in or out', async () => {
    for (const method of ['POST', 'DELETE'] as const) {
      const reply = await site.app.inject({ method, url: '/api/session', headers: { cookie, origin: 'http://evil.example' }, ...(method === 'POST' ? { payload: { account: 'truongtram', password: PASSWORD } } : {}) });
      expect(reply.statusCode).toBe(403);
    }
    expect((await site.ask(cookie, 'GET', '/api/session')).status).toBe(200);
  });
});

describe('roles', () => {
  it('let those who treat record, and offices above only read', async () => {
    for (const [role, status] of [['nurse', 422], ['doctor', 422], ['midwife', 422], ['province', 403], ['centre', 403], ['administrator', 403], ['unheard-of', 403]] as const) {
      await site.addAccount(role, role);
      const mine = await site.signIn(role);
      const reply = await site.ask(mine, 'POST', '/api/records', recordRequest(site, 'visit', newId(), '2026-10-30', { kind: 'no-such-kind' }));
      expect([role, reply.status]).toEqual([role, status]);
      if (status === 403) expect(reply.refusal).toMatchObject({ code: 'forbidden.action', message: { vi: 'Vai trò của tài khoản này không được làm việc đó.' } });
      expect((await site.ask(mine, 'GET', '/api/units?code=03390')).status).toBe(200);
    }
    const [row] = await site.store.database.rows<{ n: number }>(sql`select count(*) as n from record`);
    expect(row!.n).toBe(0);
  });

  it('let heads of stations and offices import', async () => {
    for (const [role, status] of [['station-head', 404], ['centre', 404], ['province', 404], ['administrator', 404], ['doctor', 403], ['nurse', 403], ['midwife', 403], ['citizen', 403]] as const) {
      await site.addAccount(`${role}.nap`, role);
      const mine = await site.signIn(`${role}.nap`);
      expect([role, (await site.ask(mine, 'POST', `/api/imports/${newId()}/retry`)).status]).toEqual([role, status]);
      expect((await site.ask(mine, 'GET', '/api/imports')).status).toBe(200);
    }
  });

  it('keep a route that says nothing of rights from being served at all', () => {
    const app = Fastify();
    refuseUndescribedRoutes(app);
    app.get('/api/described', needs('rows'), async () => ({}));
    expect(() => app.get('/api/forgotten', async () => ({}))).toThrow('/api/forgotten does not say who may use it');
  });
});

describe('what goes wrong at the edge', () => {
  const post = (payload: string, type = 'application/json') => site.app.inject({ method: 'POST', url: '/api/records', headers: { cookie, 'content-type': type }, payload });
  const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;

  it.each([
    ['broken JSON', '{"id": ', 400, 'request.invalid'],
    ['an empty body', '', 400, 'request.invalid'],
    ['a number for a text', '{"id": 5}', 400, 'request.field-invalid'],
    ['a list', '[]', 400, 'request.field-invalid'],
    ['nothing', 'null', 400, 'request.field-invalid'],
    ['a poisoned prototype', '{"__proto__": {"role": "administrator"}}', 400, 'request.invalid'],
    ['data nested thousands deep', JSON.stringify({ id: '1', form: 'visit', formVersion: 1, subjectType: 'person', subjectId: '1', unit: 'x', at: '2026-01-01', data: 0 }).replace('"data":0', `"data":${deep}`), 400, 'request.field-invalid'],
    ['three mebibytes', JSON.stringify({ id: 'x'.repeat(3 << 20) }), 413, 'request.too-large'],
  ])('%s is a coded refusal in both languages', async (_, payload, status, code) => {
    const reply = await post(payload);
    expect(reply.statusCode).toBe(status);
    const refusal = refusalIn(reply.body);
    expect(refusal.code).toBe(code);
    expect(refusal.message.vi.length).toBeGreaterThan(5);
    expect(refusal.message.en.length).toBeGreaterThan(5);
    expect(reply.body).not.toMatch(/ at .*:\d+:\d+|node_modules|SyntaxError/);
  });

  it('a kind of content that is not read here is named', async () => {
    const reply = await post('<a/>', 'text/xml');
    expect(reply.statusCode).toBe(415);
    expect(refusalIn(reply.body)).toMatchObject({ code: 'request.media-type', facts: { type: 'text/xml' } });
  });

  it.each([['GET', '/api/no-such'], ['PUT', '/api/records'], ['POST', '/somewhere'], ['GET', '/api'], ['GET', '/assets/index-old.js'], ['GET', '/photo.png'], ['GET', '/.env']] as const)('%s %s is not found, in both languages', async (method, url) => {
    const reply = await site.app.inject({ method, url, headers: { cookie } });
    expect(reply.statusCode).toBe(404);
    expect(refusalIn(reply.body)).toEqual({ code: 'page.not-found', message: { vi: 'Không có trang này.', en: expect.any(String) } });
  });

  it.each(['/api/terms/%ff?q=x', '/api/units?at=2026-02-30', '/api/units?at=0000-01-01', '/api/terms/icd10-vn?q=a%00b', '/api/terms/icd10-vn?limit=1000', '/api/indicators/visits/explain?unit=03390&period=2026&page=-1', '/api/persons/%00'])('%s is refused, not stumbled over', async (url) => {
    const reply = await site.ask(cookie, 'GET', url);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.refusal.message.vi).not.toBe('');
  });

  it('a fault gives an incident number, and the log says where and nothing of the request', async () => {
    const secretName = 'Nguyễn Thị Bí Mật';
    const connect = vi.spyOn(site.store.database.pool, 'connect').mockRejectedValue(Object.assign(new Error(`duplicate key (name)=(${secretName})\n    at ${secretName}`), { code: '23505', detail: secretName }) as never);
    const before = site.log.length;
    try {
      const reply = await site.app.inject({ method: 'POST', url: `/api/persons/search?${encodeURIComponent(secretName)}`, headers: { cookie, 'user-agent': secretName.normalize('NFD').replace(/[^ -~]/g, '') }, payload: { text: secretName } });
      expect(reply.statusCode).toBe(500);
      const refusal = refusalIn(reply.body);
      expect(refusal.code).toBe('site.fault');
      expect(refusal.incident).toMatch(/^[0-9a-f]{8}$/);
      expect(reply.body).not.toContain('duplicate');
      const lines = site.log.slice(before);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, msg: 'fault', incident: refusal.incident, method: 'POST', route: '/api/persons/search', fault: { name: 'Error', code: '23505' } });
      expect(lines[0]).toMatch(/person-routes|search-persons|edge\.test/);
      for (const secret of ['Bí Mật', 'Bi Mat', encodeURIComponent('Bí'), 'duplicate']) expect(lines[0]).not.toContain(secret);
    } finally {
      connect.mockRestore();
    }
  });

  it.each([
    [{ code: '53100' }, 507, 'site.disk-full'],
    [{ code: 'ENOSPC' }, 507, 'site.disk-full'],
    [{ code: '57P01' }, 503, 'database.unavailable'],
    [{ code: 'ECONNREFUSED' }, 503, 'database.unavailable'],
    [{ code: 'ENOENT', syscall: 'connect' }, 503, 'database.unavailable'],
    [{ message: 'Connection terminated unexpectedly' }, 503, 'database.unavailable'],
    [{ code: '53300' }, 503, 'site.busy'],
    [{ code: '40P01' }, 503, 'site.busy'],
    [{ code: '57014' }, 422, 'request.too-slow'],
    [{ code: '25006' }, 503, 'site.read-only'],
  ])('what the database says as %j is %i %s', async (error, status, code) => {
    const append = vi.spyOn(site.store.queue, 'append').mockRejectedValue(Object.assign(new Error('x'), error));
    try {
      const reply = await site.ask(cookie, 'POST', '/api/records', recordRequest(site, 'visit', newId(), '2026-10-30', visitData()));
      expect(reply.refusal.code).toBe(code);
      expect(reply.status).toBe(status);
    } finally {
      append.mockRestore();
    }
  });

  it('a database that is really gone is said so, and the site works again when it is back', async () => {
    const end = () => site.store.database.run(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`);
    await expect(end()).rejects.toThrow(Error);
    await pause(100);
    expect((await site.ask(cookie, 'POST', '/api/persons/search', { text: 'lo thi' })).status).toBe(200);
  });

  it('never says anything of a person in an address or the log', async () => {
    for (const { url } of site.routes) expect(url).not.toMatch(/name|birth|phone|number/);
    for (const line of site.log) expect(line).not.toMatch(/lo thi|nguyen/i);
  });
});

describe('headers', () => {
  it('keep pages from being framed, sniffed, scripted from outside or kept by a proxy', async () => {
    for (const url of ['/', '/api/health', '/api/today']) {
      const { headers } = await site.app.inject({ url, headers: { cookie } });
      expect(headers['content-security-policy']).toMatch(/default-src 'self';.*frame-ancestors 'none';.*script-src 'self';/);
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      if (url.startsWith('/api/')) expect(headers['cache-control']).toBe('no-store');
    }
  });
});

describe('the web app', () => {
  it('is served for every page address, and asked for anew each time', async () => {
    for (const url of ['/', '/nguoi/123', '/index.html']) {
      const reply = await site.app.inject(url);
      expect(reply.statusCode).toBe(200);
      expect(reply.headers['content-type']).toMatch(/^text\/html/);
      expect(reply.headers['cache-control']).toBe('no-cache');
      expect(reply.body).toContain('<title>Tuyến</title>');
      const again = await site.app.inject({ url, headers: { 'if-none-match': String(reply.headers['etag']) } });
      expect(again.statusCode).toBe(304);
    }
  });

  it('keeps its service worker fresh and its built files for a year, compressed on the way', async () => {
    expect((await site.app.inject('/service-worker.js')).headers['cache-control']).toBe('no-cache');
    const plain = await site.app.inject('/assets/index-abc.js');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const encoding of ['gzip', 'br']) {
      const reply = await site.app.inject({ url: '/assets/index-abc.js', headers: { 'accept-encoding': encoding } });
      expect(reply.headers['content-encoding']).toBe(encoding);
      expect(reply.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
    }
  });

  it.each(['/../../package.json', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/package.json'])('gives no file from outside its folder: %s', async (url) => {
    const reply = await site.app.inject(url);
    expect(reply.body).not.toMatch(/"workspaces"|root:/);
    expect([403, 404, 400]).toContain(reply.statusCode);
  });
});

describe('a server that is told to stop', () => {
  it('stops at once though browsers hold their connections open', async () => {
    const own = await openTestSite(inject('postgres'));
    await own.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = own.app.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    let answered = '';
    socket.on('data', (chunk) => (answered += chunk.toString()));
    socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n');
    await vi.waitFor(() => expect(answered).toContain('"ok"'));
    const started = performance.now();
    await own.app.close();
    expect(performance.now() - started).toBeLessThan(1_000);
    socket.destroy();
    await own.close();
  });
});
