import { Refusal } from '@tuyen/records';
import type { SessionRow } from '@tuyen/store';
import type { FastifyRequest } from 'fastify';
import type { SessionBook } from './session-book.ts';
import { secretOf } from './session-cookie.ts';

const sessions = new WeakMap<FastifyRequest, SessionRow>();

/** Finds who asks; runs before every route but sign-in. @param secret of the browser @throws Refusal `session.required` */
export async function requireSession(book: SessionBook, request: FastifyRequest, secret = secretOf(request)): Promise<void> {
  const session = secret ? await book.find(secret) : undefined;
  if (!session) throw new Refusal('session.required');
  sessions.set(request, session);
}

/** Who asks; only behind `requireSession`. */
export function sessionOf(request: FastifyRequest): SessionRow {
  const session = sessions.get(request);
  if (!session) throw new Error('a route behind the sign-in was reached without one');
  return session;
}
