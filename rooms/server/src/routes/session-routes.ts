import type { SessionAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import { accounts, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitBrief } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { mayUse } from '../session/route-right.ts';
import { requireSession, rightsOf, sessionOf } from '../session/require-session.ts';
import type { SessionBook } from '../session/session-book.ts';
import { dropCookie, giveCookie, secretOf } from '../session/session-cookie.ts';
import { digestSecret } from '../session/digest-secret.ts';
import type { Door } from '../session/sign-in.ts';
import { noteAct } from '../session/note-act.ts';
import { words } from './words.ts';

const signInRequest = z.object({ account: words(100, 1), password: z.string().min(1).max(500), code: z.string().max(30).optional() });

/** Signing in and out. */
export function sessionRoutes(app: FastifyInstance, context: ServerContext, { book, door }: { book: SessionBook; door: Door }): void {
  const { database } = context.siteStore;
  const end = async (secret: string | undefined): Promise<void> => {
    if (!secret) return;
    book.forget(secret);
    await accounts.closeSession(database, digestSecret(secret));
    book.forget(secret);
  };
  const answerSession = async (request: FastifyRequest, secret = secretOf(request)): Promise<SessionAnswer> => {
    await requireSession(book, request, secret);
    const session = sessionOf(request);
    const [unit] = await listUnitNames(database, [session.unit_key], context.today());
    const rights = rightsOf(request);
    const may = { record: mayUse(rights, 'write'), import: mayUse(rights, 'import'), administer: mayUse(rights, 'administer'), audit: mayUse(rights, 'audit'), export: mayUse(rights, 'export') };
    const role = context.siteStore.content.access.roles.find((each) => each.role === session.role);
    return { account: session.account_id, name: session.name, role: session.role, ...(role ? { roleTitle: role.title } : {}), unit: unitBrief(unit!), site: context.siteStore.site.id, may };
  };
  // Under a name that no account has, somebody may have typed a password: such a name is not written down.
  const noteFailure = async (id: string, error: unknown): Promise<void> => {
    const known = await accounts.findAccount(database, id);
    // To be asked for the code is no failure.
    if (known && error instanceof Refusal && error.code !== 'session.second-factor-required') await noteAct(context, { account_id: known.id, unit_key: known.unit_key }, 'session.fail', { facts: { problem: error.code } });
  };
  // By address; `Door` counts by account.
  app.post('/api/session', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { account, password, code } = signInRequest.parse(request.body);
    const id = account.trim().toLowerCase();
    const secret = await door.signIn(id, password, code).catch(async (error: unknown) => {
      await noteFailure(id, error);
      throw error;
    });
    // Whoever sat here before is signed out.
    await end(secretOf(request));
    giveCookie(request, reply, secret);
    const answer = await answerSession(request, secret);
    await noteAct(context, sessionOf(request), 'session.open');
    return answer;
  });
  app.get('/api/session', (request) => answerSession(request));
  app.delete('/api/session', async (request, reply) => {
    await end(secretOf(request));
    dropCookie(request, reply);
    return reply.code(204).send();
  });
}
