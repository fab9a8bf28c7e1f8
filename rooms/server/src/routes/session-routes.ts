import type { SessionAnswer } from '@tuyen/contract';
import { closeSession, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitBrief } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { requireSession, sessionOf } from '../session/require-session.ts';
import { SESSION_COOKIE, digestOf, signIn } from '../session/sign-in.ts';

const signInRequest = z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(500) });

async function answerSession(context: ServerContext, request: FastifyRequest): Promise<SessionAnswer> {
  await requireSession(context, request);
  const session = sessionOf(request);
  const [unit] = await listUnitNames(context.store.database, [session.unit_key], context.today());
  return { account: session.account_id, name: session.name, role: session.role, unit: unitBrief(unit!), site: context.store.site.id };
}

/** Signing in and out. */
export function sessionRoutes(app: FastifyInstance, context: ServerContext): void {
  app.post('/api/session', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { account, password } = signInRequest.parse(request.body);
    const secret = await signIn(context.store.database, account.trim().toLowerCase(), password);
    // No Secure flag: a station's LAN has no certificate; SameSite and HttpOnly keep the secret out of other pages' hands.
    void reply.setCookie(SESSION_COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'strict', maxAge: 12 * 3600 });
    request.cookies[SESSION_COOKIE] = secret;
    return answerSession(context, request);
  });
  app.get('/api/session', (request) => answerSession(context, request));
  app.delete('/api/session', async (request, reply) => {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) await closeSession(context.store.database, digestOf(secret));
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send();
  });
}
