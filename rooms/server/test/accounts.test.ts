import type { AccountsAnswer, AuditAnswer, BreakGlassAnswer, OwnAccountAnswer, PasswordAnswer, PersonAnswer, RecoveryCodesAnswer, SecondFactorAnswer } from '@tuyen/contract';
import { accounts, appendRecords, sql, verifyAudit } from '@tuyen/store';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NOW, PASSWORD, type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
let administrator: string;
let address = 0;

const signIn = (account: string, password: string, code?: string) =>
  site.app.inject({ method: 'POST', url: '/api/session', payload: { account, password, ...(code === undefined ? {} : { code }) }, remoteAddress: `10.7.0.${(address += 1)}` });
const problemOf = (reply: { body: string }): string | undefined => (JSON.parse(reply.body) as { error?: { code: string } }).error?.code;
const codeAt = (secret: string, offsetS: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: NOW.getTime() + offsetS * 1000 });

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  await site.addAccount('quantri', 'administrator');
  administrator = await site.signIn('quantri');
});
afterAll(() => site.close());

describe('one’s own account', () => {
  it('changes its password with the old one, and signs every other browser out', async () => {
    await site.addAccount('doi.mat.khau', 'nurse');
    const [mine, other] = [await site.signIn('doi.mat.khau'), await site.signIn('doi.mat.khau')];
    const change = (current: string, next: string) => site.ask(mine, 'POST', '/api/account/password', { current, next });
    expect((await change('sai hẳn rồi', 'một câu rất dài')).refusal.code).toBe('password.wrong');
    expect((await change(PASSWORD, 'ngắn quá')).refusal.code).toBe('password.too-short');
    expect((await change(PASSWORD, '1234567890')).refusal.code).toBe('password.too-common');
    expect((await change(PASSWORD, 'doi.mat.khau.2026')).refusal.code).toBe('password.too-common');
    expect((await change(PASSWORD, PASSWORD.normalize('NFD'))).refusal.code).toBe('password.same-as-before');
    expect((await change(PASSWORD, 'suối chảy qua bản')).status).toBe(204);
    expect((await site.ask(other, 'GET', '/api/session')).status).toBe(401);
    expect((await site.ask(mine, 'GET', '/api/session')).status).toBe(200);
    expect(problemOf(await signIn('doi.mat.khau', PASSWORD))).toBe('session.wrong-password');
    expect((await signIn('doi.mat.khau', 'suối chảy qua bản'.normalize('NFD'))).statusCode).toBe(200);
  });

  it('lists its open sign-ins without their secrets, and ends the others', async () => {
    await site.addAccount('hai.may', 'nurse');
    const [mine, other] = [await site.signIn('hai.may'), await site.signIn('hai.may')];
    const { answer } = await site.ask<OwnAccountAnswer>(mine, 'GET', '/api/account');
    expect(answer).toMatchObject({ account: 'hai.may', role: 'nurse', roleTitle: { vi: 'Điều dưỡng' }, secondFactor: false });
    expect(answer.sessions.map((session) => session.mine).sort()).toEqual([false, true]);
    expect((await site.ask(mine, 'DELETE', '/api/account/sessions')).status).toBe(204);
    expect((await site.ask(other, 'GET', '/api/session')).status).toBe(401);
  });
});

describe('the second factor', () => {
  let secret: string;
  let recovery: string[];

  it('counts from the first code its owner shows', async () => {
    await site.addAccount('hai.lop', 'station-head');
    const cookie = await site.signIn('hai.lop');
    expect((await site.ask(cookie, 'POST', '/api/account/second-factor', { password: 'không phải' })).refusal.code).toBe('password.wrong');
    const started = (await site.ask<SecondFactorAnswer>(cookie, 'POST', '/api/account/second-factor', { password: PASSWORD })).answer;
    secret = started.secret;
    expect(started.uri).toContain(`secret=${secret}`);
    expect((await signIn('hai.lop', PASSWORD)).statusCode).toBe(200);
    expect((await site.ask(cookie, 'POST', '/api/account/second-factor/confirm', { code: '000000' })).refusal.code).toBe('session.second-factor-wrong');
    const confirmed = await site.ask<RecoveryCodesAnswer>(cookie, 'POST', '/api/account/second-factor/confirm', { code: codeAt(secret, -30) });
    expect(confirmed.answer.codes).toHaveLength(10);
    recovery = confirmed.answer.codes;
  });

  it('is asked for after the password, and each code is taken once', async () => {
    expect(problemOf(await signIn('hai.lop', PASSWORD))).toBe('session.second-factor-required');
    expect(problemOf(await signIn('hai.lop', 'sai mật khẩu', codeAt(secret, 0)))).toBe('session.wrong-password');
    expect(problemOf(await signIn('hai.lop', PASSWORD, '123456'))).toBe('session.second-factor-wrong');
    expect((await signIn('hai.lop', PASSWORD, codeAt(secret, 0))).statusCode).toBe(200);
    expect(problemOf(await signIn('hai.lop', PASSWORD, codeAt(secret, 0)))).toBe('session.second-factor-wrong');
    expect(problemOf(await signIn('hai.lop', PASSWORD, codeAt(secret, -30)))).toBe('session.second-factor-wrong');
  });

  it('gives way to a code on paper, once', async () => {
    expect((await signIn('hai.lop', PASSWORD, recovery[0]!.toUpperCase())).statusCode).toBe(200);
    expect(problemOf(await signIn('hai.lop', PASSWORD, recovery[0]!))).toBe('session.second-factor-wrong');
  });

  it('locks the account after five wrong codes, as after five wrong passwords', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('hai.lop', PASSWORD, '000000');
    expect(problemOf(await signIn('hai.lop', PASSWORD, recovery[1]!))).toBe('session.locked');
  });

  it('is taken off by an administrator for somebody who lost the telephone', async () => {
    expect((await site.ask(administrator, 'POST', '/api/accounts/hai.lop/drop-second-factor')).status).toBe(204);
    expect((await site.ask(administrator, 'POST', '/api/accounts/hai.lop/reopen')).status).toBe(204);
    expect((await signIn('hai.lop', PASSWORD)).statusCode).toBe(200);
  });
});

describe('accounts of a unit', () => {
  it('are made by an administrator, with a password shown once that works', async () => {
    const made = await site.ask<PasswordAnswer>(administrator, 'POST', '/api/accounts', { account: 'moi.vao', name: 'Lò Thị Mới', role: 'midwife', unit: site.station.id });
    expect(made.status).toBe(200);
    expect((await signIn('moi.vao', made.answer.password)).statusCode).toBe(200);
    const { answer } = await site.ask<AccountsAnswer>(administrator, 'GET', '/api/accounts');
    expect(answer.accounts.find(({ account }) => account === 'moi.vao')).toMatchObject({ name: 'Lò Thị Mới', roleTitle: { vi: 'Hộ sinh' }, closed: false, sessions: 1 });
    expect(JSON.stringify(answer)).not.toMatch(/argon2|password|digest/);
    expect((await site.ask(administrator, 'POST', '/api/accounts', { account: 'moi.vao', name: 'x', role: 'nurse', unit: site.station.id })).refusal.code).toBe('account.taken');
    expect((await site.ask(administrator, 'POST', '/api/accounts', { account: 'khac', name: 'x', role: 'king', unit: site.station.id })).refusal.code).toBe('account.role-unknown');
    expect((await site.ask(administrator, 'POST', '/api/accounts', { account: 'Có Dấu', name: 'x', role: 'nurse', unit: site.station.id })).refusal.code).toBe('account.name-invalid');
  });

  it('are closed at once, sessions and all, and opened again', async () => {
    await site.addAccount('nghi.viec', 'nurse');
    const cookie = await site.signIn('nghi.viec');
    expect((await site.ask(cookie, 'GET', '/api/today')).status).toBe(200);
    await site.ask(administrator, 'POST', '/api/accounts/nghi.viec/close');
    expect((await site.ask(cookie, 'GET', '/api/today')).status).toBe(401);
    expect(problemOf(await signIn('nghi.viec', PASSWORD))).toBe('session.account-closed');
    expect(problemOf(await signIn('nghi.viec', 'sai'))).toBe('session.wrong-password');
    await site.ask(administrator, 'POST', '/api/accounts/nghi.viec/reopen');
    expect((await signIn('nghi.viec', PASSWORD)).statusCode).toBe(200);
  });

  it('of elsewhere are answered as if there were none, and no account is made there', async () => {
    const [elsewhere] = await site.store.database.rows<{ key: number; id: string }>(sql`select key, id from unit where code = '22-SYT'`);
    await accounts.saveAccount(site.store.database, { id: 'o.tinh.khac', name: 'x', role: 'nurse', unitKey: elsewhere!.key, passwordHash: '' });
    for (const act of ['password', 'close', 'reopen', 'end-sessions', 'drop-second-factor']) {
      expect((await site.ask(administrator, 'POST', `/api/accounts/o.tinh.khac/${act}`)).refusal.code).toBe('account.unknown');
    }
    expect((await site.ask(administrator, 'POST', '/api/accounts', { account: 'gian', name: 'x', role: 'nurse', unit: elsewhere!.id })).refusal.code).toBe('forbidden.unit');
    const { answer } = await site.ask<AccountsAnswer>(administrator, 'GET', '/api/accounts');
    expect(answer.accounts.map(({ account }) => account)).not.toContain('o.tinh.khac');
  });

  it('are kept by administrators only', async () => {
    const head = await site.signIn();
    expect((await site.ask(head, 'GET', '/api/accounts')).status).toBe(403);
    expect((await site.ask(head, 'POST', '/api/accounts/quantri/close')).status).toBe(403);
  });
});

describe('opening a file in need', () => {
  it('shows the ordinary part of the file of somebody from elsewhere, for some hours, with the reason in the log; a closed list stays closed', async () => {
    const elsewhere = (await site.store.database.row<{ id: string }>(sql`select id from unit where code = '22-SYT'`))!.id;
    const person = newId();
    const drafts = [
      recordRequest(site, 'person', person, '2026-10-01', { name: 'Hà Thị Cấp Cứu', sex: 'female', birth_date: '1991-01-01', citizen_number: '022191000001' }, { unit: elsewhere }),
      recordRequest(site, 'visit', person, '2026-10-02', visitData({ reason: 'thường' }), { unit: elsewhere }),
      recordRequest(site, 'visit', person, '2026-10-03', visitData({ reason: 'kín', diagnosis: [{ code: 'B20.1', rank: 'main' }] }), { unit: elsewhere }),
    ];
    await appendRecords(site.store.site, drafts.map((draft) => ({ ...draft, by: 'user:test', enteredAt: NOW.toISOString() })));
    const head = await site.signIn();
    expect((await site.ask(head, 'GET', `/api/persons/${person}`)).status).toBe(404);
    expect((await site.ask(head, 'POST', '/api/break-glass', { number: '022191000001', reason: '.' })).status).toBe(400);
    expect((await site.ask(head, 'POST', '/api/break-glass', { number: '999999999999', reason: 'Cấp cứu ngoài giờ' })).status).toBe(404);
    const opened = await site.ask<BreakGlassAnswer>(head, 'POST', '/api/break-glass', { number: '022191000001', reason: 'Cấp cứu ngoài giờ' });
    expect(opened.answer).toMatchObject({ personId: person });
    const page = await site.ask<PersonAnswer>(head, 'GET', `/api/persons/${person}`);
    expect(page.answer.visits).toHaveLength(1);
    expect(JSON.stringify(page.answer)).not.toMatch(/B20|kín/);
    const { answer } = await site.ask<AuditAnswer>(head, 'GET', '/api/audit?account=truongtram');
    expect(answer.entries.find(({ act }) => act === 'break-glass')).toMatchObject({ facts: { reason: 'Cấp cứu ngoài giờ' } });
    await site.store.database.run(sql`update break_glass set until = now() - interval '1 second'`);
    const later = await site.signIn();
    expect((await site.ask(later, 'GET', `/api/persons/${person}`)).status).toBe(404);
    expect((await site.ask(administrator, 'POST', '/api/break-glass', { number: '022191000001', reason: 'Cấp cứu ngoài giờ' })).status).toBe(403);
  });
});

describe('the log of access', () => {
  it('says who opened whose file, and its chain is whole', async () => {
    const head = await site.signIn();
    const person = newId();
    await site.ask(head, 'POST', '/api/records', recordRequest(site, 'person', person, '2026-10-01', { name: 'Tẩn Thị Nhật Ký', sex: 'female', birth_date: '1988-01-01' }));
    await site.ask(head, 'GET', `/api/persons/${person}`);
    await site.ask(head, 'GET', `/api/persons/${newId()}`);
    const { answer } = await site.ask<AuditAnswer>(head, 'GET', `/api/audit?subject=${person}`);
    expect(answer.entries).toMatchObject([{ account: 'truongtram', act: 'person.open', person: { id: person, name: 'Tẩn Thị Nhật Ký' } }]);
    const verified = await verifyAudit(site.store.database);
    expect(verified.findings).toEqual([]);
    expect(verified.entries).toBeGreaterThan(10);
  });

  it('knows failed sign-ins by the account, and no name that nobody has', async () => {
    await signIn('truongtram', 'sai');
    await signIn('mật khẩu gõ nhầm ô', 'x');
    const { answer } = await site.ask<AuditAnswer>(administrator, 'GET', '/api/audit?account=truongtram');
    expect(answer.entries.find(({ act }) => act === 'session.fail')).toMatchObject({ facts: { problem: 'session.wrong-password' } });
    expect(await site.store.database.rows(sql`select 1 from audit where account_id like '%gõ%' or facts::text like '%gõ%'`)).toEqual([]);
  });

  it('is read by those who answer for a unit, and by nobody beside them', async () => {
    await site.addAccount('khong.doc', 'nurse');
    const nurse = await site.signIn('khong.doc');
    expect((await site.ask<AuditAnswer>(nurse, 'GET', '/api/audit')).answer.entries).toEqual([]);
  });

  it('can be changed by nobody, and a change made with force is found', async () => {
    await expect(site.store.database.run(sql`update audit set account_id = 'somebody' where seq = 3`)).rejects.toMatchObject({ code: '42501' });
    await expect(site.store.database.run(sql`delete from audit where seq = 3`)).rejects.toMatchObject({ code: '42501' });
    await expect(site.store.database.run(sql`truncate audit`)).rejects.toMatchObject({ code: '42501' });
    const force = (statement: ReturnType<typeof sql>) =>
      site.store.database.transaction(async (transaction) => {
        await transaction.run(sql`alter table audit disable trigger audit_stands`);
        await transaction.run(statement);
        await transaction.run(sql`alter table audit enable trigger audit_stands`);
      });
    await force(sql`update audit set account_id = 'somebody' where seq = 3`);
    expect((await verifyAudit(site.store.database)).findings).toMatchObject([{ code: 'log.broken-chain', facts: { seq: 3 } }]);
    await force(sql`delete from audit where seq = 3`);
    expect((await verifyAudit(site.store.database)).findings[0]).toMatchObject({ code: 'log.gap' });
  });
});
