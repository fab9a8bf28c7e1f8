import type { SessionAnswer } from '@tuyen/contract';
import { accounts, openSession, readRights, sql } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SessionBook } from '../src/session/session-book.ts';
import { digestSecret } from '../src/session/digest-secret.ts';
import { PASSWORD, TODAY, type TestSite, openTestSite } from './test-site.ts';

let site: TestSite;
let address = 0;

async function trySignIn(account: string, password: string, more: { remoteAddress?: string; headers?: Record<string, string> } = {}) {
  const started = performance.now();
  const reply = await site.app.inject({ method: 'POST', url: '/api/session', payload: { account, password }, remoteAddress: `10.0.${(address += 1) >> 8}.${address & 255}`, ...more });
  return { reply, ms: performance.now() - started, code: (JSON.parse(reply.body) as { error?: { code: string } }).error?.code };
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
});
afterAll(() => site.close());

describe('signing in', () => {
  it('opens a session whose cookie no script and no other site can use, and no proxy keeps', async () => {
    const { reply } = await trySignIn('truongtram', PASSWORD);
    expect(reply.statusCode).toBe(200);
    expect(reply.json<SessionAnswer>()).toEqual({ account: 'truongtram', name: 'Người thử truongtram', role: 'station-head', roleTitle: { vi: 'Trưởng trạm', en: 'Station head' }, unit: expect.objectContaining({ id: site.station.id }), site: site.store.site.id, may: { record: true, import: true, administer: false, audit: true, export: true } });
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^tuyen_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(reply.headers['cache-control']).toBe('no-store');
    const behindTls = await trySignIn('truongtram', PASSWORD, { headers: { 'x-forwarded-proto': 'https' } });
    expect(behindTls.reply.headers['set-cookie']).toContain('; Secure');
  });

  it('takes the account name in any case, and a password however its marks were typed', async () => {
    expect((await trySignIn(' TruongTram ', PASSWORD)).reply.statusCode).toBe(200);
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD);
    expect((await trySignIn('truongtram', PASSWORD.normalize('NFD'))).reply.statusCode).toBe(200);
  });

  it('keeps only a digest of the secret', async () => {
    const secret = (await site.signIn()).split('=')[1]!;
    const rows = await site.store.database.rows<{ digest: Buffer }>(sql`select digest from session`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { digest } of rows) expect(digest.toString('utf8')).not.toContain(secret);
  });

  it('answers an unknown account as it answers a wrong password: the same words, the same time, the same lock', async () => {
    await site.addAccount('co.that', 'nurse');
    const times: Record<string, number[]> = { known: [], unknown: [] };
    const codes: Record<string, (string | undefined)[]> = { known: [], unknown: [] };
    for (let i = 0; i < 7; i++) {
      for (const [kind, account] of [['known', 'co.that'], ['unknown', 'khong.co']] as const) {
        const { ms, code } = await trySignIn(account, 'sai-mật-khẩu');
        times[kind]!.push(ms);
        codes[kind]!.push(code);
      }
    }
    expect(codes['known']).toEqual([...Array<string>(5).fill('session.wrong-password'), 'session.locked', 'session.locked']);
    expect(codes['unknown']).toEqual(codes['known']);
    const ratio = middle(times['unknown']!) / middle(times['known']!);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('stays locked for the right password until the quarter of an hour is over', async () => {
    await site.addAccount('khoa', 'nurse');
    for (let i = 0; i < 5; i++) expect((await trySignIn('khoa', 'sai')).code).toBe('session.wrong-password');
    const { reply } = await trySignIn('khoa', PASSWORD);
    expect(reply.statusCode).toBe(429);
    expect(reply.headers['retry-after']).toBe('900');
    expect(reply.json<{ error: { message: object } }>().error.message).toMatchObject({ vi: 'Đăng nhập sai quá nhiều lần; thử lại sau 15 phút.' });
    await site.store.database.run(sql`update account set locked_until = now() - interval '1 second' where id = 'khoa'`);
    expect((await trySignIn('khoa', PASSWORD)).reply.statusCode).toBe(200);
  });

  it('checks guesses sent at the same moment one after the other: five, not fifty', async () => {
    await site.addAccount('cung.luc', 'nurse');
    const codes = await Promise.all(Array.from({ length: 12 }, async () => (await trySignIn('cung.luc', 'sai')).code));
    expect(codes.filter((code) => code === 'session.wrong-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'session.locked')).toHaveLength(7);
  });

  it('is slowed for one address that tries many names', async () => {
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 21; i++) codes.push((await trySignIn(`ten${i}`, 'sai', { remoteAddress: '10.9.9.9' })).code);
    expect(codes.at(0)).toBe('session.wrong-password');
    expect(codes.at(-1)).toBe('request.too-many');
  });

  it.each([[{}], [{ account: 'truongtram' }], [{ account: 1, password: 2 }], [{ account: '', password: '' }], [{ account: 'a\0b', password: 'x' }], [[]], ['text']])('refuses %j as no sign-in', async (payload) => {
    const reply = await site.app.inject({ method: 'POST', url: '/api/session', payload: JSON.stringify(payload), headers: { 'content-type': 'application/json' }, remoteAddress: '10.8.8.8' });
    expect(reply.statusCode).toBe(400);
    expect(reply.json<{ error: { code: string } }>().error.code).toBe('request.field-invalid');
  });
});

describe('a session', () => {
  it('ends when somebody signs out, at once', async () => {
    const cookie = await site.signIn();
    expect((await site.ask(cookie, 'GET', '/api/session')).status).toBe(200);
    const out = await site.ask(cookie, 'DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^tuyen_session=; Max-Age=0;/);
    expect((await site.ask(cookie, 'GET', '/api/session')).refusal.code).toBe('session.required');
    expect((await site.ask(cookie, 'GET', '/api/today')).status).toBe(401);
  });

  it('ends after its working day', async () => {
    await openSession(site.store.database, 'truongtram', digestSecret('old-secret'));
    await site.store.database.run(sql`update session set expires_at = now() - interval '1 second' where digest = ${digestSecret('old-secret')}`);
    expect((await site.ask('tuyen_session=old-secret', 'GET', '/api/today')).refusal.code).toBe('session.required');
  });

  it('that was ended elsewhere is noticed within five seconds', async () => {
    let now = 0;
    const book = new SessionBook(site.store.database, (session) => readRights(site.store, session, TODAY), () => now);
    await openSession(site.store.database, 'truongtram', digestSecret('secret'));
    expect(await book.find('secret')).toMatchObject({ session: { account_id: 'truongtram' }, rights: { role: 'station-head' } });
    await accounts.closeSession(site.store.database, digestSecret('secret'));
    now = 4_999;
    expect(await book.find('secret')).toMatchObject({ session: { account_id: 'truongtram' }, rights: { role: 'station-head' } });
    now = 5_001;
    expect(await book.find('secret')).toBeUndefined();
  });

  it('gives way to the next one in the same browser', async () => {
    const first = await site.signIn();
    await trySignIn('truongtram', PASSWORD, { headers: { cookie: first } });
    expect((await site.ask(first, 'GET', '/api/session')).status).toBe(401);
  });

  it('cannot be made up', async () => {
    expect((await site.ask('tuyen_session=abc', 'GET', '/api/today')).status).toBe(401);
    expect((await site.ask('tuyen_session=', 'GET', '/api/today')).status).toBe(401);
  });
});
