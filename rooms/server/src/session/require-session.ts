import { Refusal } from '@tuyen/records';
import { type SessionRow, findSession } from '@tuyen/store';
import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../server-context.ts';
import { SESSION_COOKIE, digestOf } from './sign-in.ts';

const sessions = new WeakMap<FastifyRequest, SessionRow>();

/** Finds who asks; runs before every route but sign-in. @throws Refusal `session.required` */
export async function requireSession(context: ServerContext, request: FastifyRequest): Promise<void> {
  const secret = request.cookies[SESSION_COOKIE];
  const session = secret ? await findSession(context.store.database, digestOf(secret)) : undefined;
  if (!session) throw new Refusal('session.required');
  sessions.set(request, session);
}

/** Who asks; only behind `requireSession`. */
export function sessionOf(request: FastifyRequest): SessionRow {
  const session = sessions.get(request);
  if (!session) throw new Error('a route behind the sign-in was reached without one');
  return session;
}
