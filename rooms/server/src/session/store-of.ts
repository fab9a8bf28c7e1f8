import { type ReadStore, type Rights, storeAs } from '@tuyen/store';
import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../server-context.ts';
import { rightsOf } from './require-session.ts';

const stores = new WeakMap<Rights, ReadStore>();

/** The store as whoever asks may see it: the way every route reads. A check forgotten above it shows nothing that the account may not see. */
export function storeOf({ siteStore }: ServerContext, request: FastifyRequest): ReadStore {
  const rights = rightsOf(request);
  let store = stores.get(rights);
  if (!store) stores.set(rights, (store = storeAs(siteStore, rights)));
  return store;
}
