import type { OwnAccountAnswer, RecoveryCodesAnswer, SecondFactorAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import { accounts, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitBrief } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { digestSecret } from '../session/digest-secret.ts';
import { noteAct } from '../session/note-act.ts';
import { hashPassword, refuseWeakPassword } from '../session/password.ts';
import { sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { makeRecoveryCodes, makeTotpSecret, totpUri } from '../session/second-factor/second-factor.ts';
import type { SessionBook } from '../session/session-book.ts';
import { secretOf } from '../session/session-cookie.ts';
import { type Door, takeCode } from '../session/sign-in.ts';

const password = z.string().min(1).max(500);
const passwordRequest = z.object({ current: password, next: password });

const mineOf = (request: FastifyRequest): Buffer => digestSecret(secretOf(request) ?? '');

/** One's own account: password, second factor, sign-ins left open somewhere. What guards it asks for the password again (ASVS 3.7). */
export function ownAccountRoutes(app: FastifyInstance, context: ServerContext, { book, door }: { book: SessionBook; door: Door }): void {
  const { database } = context.siteStore;
  const endOthers = async (request: FastifyRequest): Promise<void> => {
    await accounts.endSessionsOf(database, sessionOf(request).account_id, mineOf(request));
    book.forgetAll();
  };
  app.get('/api/account', needs('everybody'), async (request): Promise<OwnAccountAnswer> => {
    const session = sessionOf(request);
    const [account, [unit], sessions] = await Promise.all([accounts.findAccount(database, session.account_id), listUnitNames(database, [session.unit_key], context.today()), accounts.listSessionsOf(database, session.account_id, mineOf(request))]);
    const role = context.siteStore.content.access.roles.find((each) => each.role === session.role);
    return { account: session.account_id, name: session.name, role: session.role, roleTitle: role?.title ?? null, unit: unitBrief(unit!), secondFactor: account?.totp_confirmed ?? false, sessions };
  });
  app.post('/api/account/password', needs('everybody'), async (request, reply) => {
    const { current, next } = passwordRequest.parse(request.body);
    const session = sessionOf(request);
    await door.checkPassword(session.account_id, current);
    refuseWeakPassword(next, { account: session.account_id, before: current });
    await accounts.setPassword(database, session.account_id, await hashPassword(next));
    await endOthers(request);
    await noteAct(context, session, 'account.password');
    return reply.code(204).send();
  });
  app.delete('/api/account/sessions', needs('everybody'), async (request, reply) => {
    await endOthers(request);
    await noteAct(context, sessionOf(request), 'account.end-sessions');
    return reply.code(204).send();
  });
  app.post('/api/account/second-factor', needs('everybody'), async (request): Promise<SecondFactorAnswer> => {
    const session = sessionOf(request);
    await door.checkPassword(session.account_id, z.object({ password }).parse(request.body).password);
    if ((await accounts.findAccount(database, session.account_id))?.totp_confirmed) throw new Refusal('account.second-factor-on');
    const secret = makeTotpSecret();
    await accounts.startSecondFactor(database, session.account_id, secret);
    return { secret, uri: totpUri(session.account_id, secret) };
  });
  app.post('/api/account/second-factor/confirm', needs('everybody'), async (request): Promise<RecoveryCodesAnswer> => {
    const session = sessionOf(request);
    const { code } = z.object({ code: z.string().max(20) }).parse(request.body);
    const account = await accounts.findAccount(database, session.account_id);
    if (account?.totp_confirmed) throw new Refusal('account.second-factor-on');
    if (!account?.totp_secret || !(await takeCode(database, { id: account.id, secret: account.totp_secret }, code, context.now().getTime()))) throw new Refusal('session.second-factor-wrong');
    const { codes, digests } = makeRecoveryCodes();
    await accounts.confirmSecondFactor(database, session.account_id, digests);
    await endOthers(request);
    await noteAct(context, session, 'account.second-factor', { facts: { on: true } });
    return { codes };
  });
  app.delete('/api/account/second-factor', needs('everybody'), async (request, reply) => {
    const session = sessionOf(request);
    await door.checkPassword(session.account_id, z.object({ password }).parse(request.body).password);
    await accounts.dropSecondFactor(database, session.account_id);
    await noteAct(context, session, 'account.second-factor', { facts: { on: false } });
    return reply.code(204).send();
  });
}
