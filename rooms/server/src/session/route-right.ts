import type { RoleAct } from '@tuyen/programmes';
import type { Rights } from '@tuyen/store';

/**
 * What a route asks of whoever is signed in.
 * - `everybody`: nothing of a person is answered (forms, code systems, units, one's own session);
 * - `rows`: whatever the account's rights let the database show: the route reads through `storeOf(context, request)` only;
 * - `write`: the role writes records somewhere; which, where and of what form is settled by `appendAs`;
 * - any other: the act of the role's `may` in `content/access/roles`.
 */
export type RouteRight = 'everybody' | 'rows' | 'write' | RoleAct;

/** What an answer of the route opens, for the log of access; `subject` and `record` name the parameters that hold their ids. */
export interface Opening {
  act: string;
  subject?: string;
  record?: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    right?: RouteRight;
    opens?: Opening;
  }
}

/**
 * Options of a route: who may use it, and what it opens. Every route behind the sign-in has them, or the server does not start.
 * A route that answers with records or lists of people says what it opens.
 */
export const needs = (right: RouteRight, opens?: Opening): { config: { right: RouteRight; opens?: Opening } } => ({ config: { right, ...(opens ? { opens } : {}) } });

/** Whether an account may use a route that asks for a right. */
export function mayUse(rights: Rights, right: RouteRight | undefined): boolean {
  if (right === undefined) return false;
  if (right === 'everybody' || right === 'rows') return true;
  if (right === 'write') return rights.write.units.size > 0 && rights.write.forms.size > 0;
  return rights.may.has(right);
}
