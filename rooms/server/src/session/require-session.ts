import { Refusal } from '@tuyen/records';
import type { Rights, SessionRow } from '@tuyen/store';
import type { FastifyRequest } from 'fastify';
import type { SessionBook, SignedIn } from './session-book.ts';
import { secretOf } from './session-cookie.ts';

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** Finds who asks and what they may; runs before every route but sign-in. @param secret of the browser @throws Refusal `session.required` */
export async function requireSession(book: SessionBook, request: FastifyRequest, secret = secretOf(request)): Promise<void> {
  const found = secret ? await book.find(secret) : undefined;
  if (!found) throw new Refusal('session.required');
  signedIn.set(request, found);
}

function signedInOf(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw new Error('a route behind the sign-in was reached without one');
  return found;
}

/** Who asks; only behind `requireSession`. */
export const sessionOf = (request: FastifyRequest): SessionRow => signedInOf(request).session;

/** What they may; only behind `requireSession`. */
export const rightsOf = (request: FastifyRequest): Rights => signedInOf(request).rights;
