import { Refusal } from '@tuyen/records';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rightsOf } from './require-session.ts';
import { mayUse } from './route-right.ts';

/** Runs behind `requireSession`. @throws Refusal `forbidden.action` */
export async function requireRight(request: FastifyRequest): Promise<void> {
  // What is no route is answered as such.
  if (request.is404) return;
  if (!mayUse(rightsOf(request), request.routeOptions.config.right)) throw new Refusal('forbidden.action');
}

/** A route that does not say who may use it is not served: whoever adds one has to think of it. @throws Error at the start */
export function refuseUndescribedRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.right === undefined) throw new Error(`route ${String(method)} ${url} does not say who may use it: see CONTRIBUTING.md, «A route»`);
  });
}
