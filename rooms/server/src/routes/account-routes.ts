import type { AccountsAnswer, PasswordAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import { accounts, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitBrief } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { makePassword } from '../session/make-password.ts';
import { noteAct } from '../session/note-act.ts';
import { hashPassword } from '../session/password.ts';
import { rightsOf, sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import type { SessionBook } from '../session/session-book.ts';
import { words } from './words.ts';

const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const newAccount = z.object({ account: words(60), name: words(100, 1), role: words(60), unit: words(60) });

async function answerAccounts({ siteStore, today }: ServerContext, unitKeys: readonly number[]): Promise<AccountsAnswer> {
  const rows = await accounts.listKeptAccounts(siteStore.database, unitKeys);
  const units = new Map((await listUnitNames(siteStore.database, [...new Set(rows.map((row) => row.unit_key))], today())).map((unit) => [unit.key, unitBrief(unit)]));
  const { roles } = siteStore.content.access;
  return {
    accounts: rows.map((row) => ({
      account: row.id,
      name: row.name,
      role: row.role,
      roleTitle: roles.find(({ role }) => role === row.role)?.title ?? null,
      unit: units.get(row.unit_key)!,
      closed: row.closed,
      locked: row.locked,
      secondFactor: row.second_factor,
      sessions: row.sessions,
      lastSeen: row.last_seen,
    })),
    roles: roles.map(({ role, title }) => ({ role, title })),
  };
}

/** The accounts of the units an administrator keeps: their own, those it guides, those on its ground. */
export function accountRoutes(app: FastifyInstance, context: ServerContext, book: SessionBook): void {
  const { database, site, content } = context.siteStore;
  const keptOf = async (request: FastifyRequest): Promise<accounts.AccountRow> => {
    const { account } = z.object({ account: words(60) }).parse(request.params);
    const found = await accounts.findAccount(database, account);
    // One that is not theirs to keep is answered as one that is not there.
    if (!found || !rightsOf(request).keeps.includes(found.unit_key)) throw new Refusal('account.unknown', { account });
    return found;
  };
  const settle = async (request: FastifyRequest, account: string, act: string): Promise<void> => {
    book.forgetAll();
    await noteAct(context, sessionOf(request), act, { facts: { account } });
  };
  app.get('/api/accounts', needs('administer'), (request) => answerAccounts(context, rightsOf(request).keeps));
  app.post('/api/accounts', needs('administer'), async (request): Promise<PasswordAnswer> => {
    const { account, name, role, unit } = newAccount.parse(request.body);
    if (!ACCOUNT_NAME.test(account)) throw new Refusal('account.name-invalid');
    if (!content.access.roles.some((each) => each.role === role)) throw new Refusal('account.role-unknown', { role });
    const unitKey = site.unitKey(unit);
    if (unitKey === undefined || !rightsOf(request).keeps.includes(unitKey)) throw new Refusal('forbidden.unit', { unit });
    if (await accounts.findAccount(database, account)) throw new Refusal('account.taken', { account });
    const password = makePassword();
    await accounts.saveAccount(database, { id: account, name, role, unitKey, passwordHash: await hashPassword(password) });
    await settle(request, account, 'account.save');
    return { account, password };
  });
  app.post('/api/accounts/:account/password', needs('administer'), async (request): Promise<PasswordAnswer> => {
    const { id } = await keptOf(request);
    const password = makePassword();
    await accounts.setPassword(database, id, await hashPassword(password));
    await accounts.endSessionsOf(database, id);
    await settle(request, id, 'account.password');
    return { account: id, password };
  });
  const acts: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    close: (id) => accounts.closeAccount(database, id, true),
    reopen: (id) => accounts.closeAccount(database, id, false),
    'end-sessions': (id) => accounts.endSessionsOf(database, id),
    'drop-second-factor': (id) => accounts.dropSecondFactor(database, id),
  };
  for (const [act, run] of Object.entries(acts)) {
    app.post(`/api/accounts/:account/${act}`, needs('administer'), async (request, reply) => {
      const { id } = await keptOf(request);
      await run(id);
      await settle(request, id, `account.${act}`);
      return reply.code(204).send();
    });
  }
}
