import { Refusal } from '@tuyen/records';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from './require-session.ts';

const everybody = 'everybody';

/**
 * Which roles may change what, by the beginning of the route's pattern. Reading is open to whoever is signed in.
 * A route that writes and is not named here is open to nobody, so that a new one is thought about.
 */
const rights: readonly { route: string; roles: ReadonlySet<string> | typeof everybody }[] = [
  // A search is a POST only to keep names out of addresses.
  { route: '/api/persons/search', roles: everybody },
  // Those who examine and treat write the books of a station; an office above reads them.
  { route: '/api/records', roles: new Set(['station-head', 'doctor', 'nurse', 'midwife']) },
  // Files of insurance claims, lists of people and reported totals.
  { route: '/api/imports', roles: new Set(['station-head', 'centre', 'province', 'administrator']) },
];

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Whether a role may send this method to this route. */
export function mayRequest(role: string, method: string, route: string): boolean {
  if (isReading(method)) return true;
  const right = rights.find((candidate) => route === candidate.route || route.startsWith(`${candidate.route}/`));
  return right !== undefined && (right.roles === everybody || right.roles.has(role));
}

/** Runs behind `requireSession`. @throws Refusal `forbidden.action` */
export async function requireRight(request: FastifyRequest): Promise<void> {
  if (!mayRequest(sessionOf(request).role, request.method, request.routeOptions.url ?? '')) throw new Refusal('forbidden.action');
}
