import type { SessionAnswer } from '@tuyen/contract';
import { closeSession, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitBrief } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { requireSession, sessionOf } from '../session/require-session.ts';
import type { SessionBook } from '../session/session-book.ts';
import { SESSION_COOKIE, digestOf } from '../session/session-secret.ts';
import { Door } from '../session/sign-in.ts';
import { words } from './words.ts';

const signInRequest = z.object({ account: words(100, 1), password: z.string().min(1).max(500) });
const TWELVE_HOURS_S = 12 * 3600;

/** A station's LAN has no certificate and a browser would not send a Secure cookie there; behind a TLS proxy it says so in this header. */
const isSecure = (request: FastifyRequest): boolean => request.headers['x-forwarded-proto'] === 'https';

/** HttpOnly keeps the secret from scripts, SameSite from other sites' pages. */
function giveCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  void reply.setCookie(SESSION_COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request), maxAge: TWELVE_HOURS_S });
}

/** Signing in and out. */
export function sessionRoutes(app: FastifyInstance, context: ServerContext, book: SessionBook): void {
  const { database } = context.store;
  const door = new Door(database);
  const end = async (secret: string | undefined): Promise<void> => {
    if (!secret) return;
    book.forget(secret);
    await closeSession(database, digestOf(secret));
    book.forget(secret);
  };
  const answerSession = async (request: FastifyRequest): Promise<SessionAnswer> => {
    await requireSession(book, request);
    const session = sessionOf(request);
    const [unit] = await listUnitNames(database, [session.unit_key], context.today());
    return { account: session.account_id, name: session.name, role: session.role, unit: unitBrief(unit!), site: context.store.site.id };
  };
  // By address; `Door` counts by account.
  app.post('/api/session', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { account, password } = signInRequest.parse(request.body);
    const secret = await door.signIn(account.trim().toLowerCase(), password);
    // Whoever sat here before is signed out.
    await end(request.cookies[SESSION_COOKIE]);
    giveCookie(request, reply, secret);
    request.cookies[SESSION_COOKIE] = secret;
    return answerSession(request);
  });
  app.get('/api/session', answerSession);
  app.delete('/api/session', async (request, reply) => {
    await end(request.cookies[SESSION_COOKIE]);
    return reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) }).code(204).send();
  });
}
