import type { DueListAnswer } from '@tuyen/contract';
import { clinicalContent, listDue } from '@tuyen/reporting';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../server-context.ts';
import { sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { day, words } from './words.ts';

const contentRequest = z.object({ part: z.enum(['immunisation', 'growth', 'drugs']) });
const dueRequest = { params: z.object({ programme: words(60) }), query: z.object({ at: day.optional(), ahead: z.coerce.number().int().min(0).max(366).default(30) }) };

/** What the engines of medicine compute with in the browser, and the due lists of the account’s own unit. */
export function clinicalRoutes(app: FastifyInstance, context: ServerContext): void {
  const content = clinicalContent(context.siteStore.contentFolder);
  app.get('/api/clinical/:part', needs('everybody'), async (request) => content(contentRequest.parse(request.params).part));
  app.get('/api/due/:programme', needs('rows', { act: 'list.open' }), (request): Promise<DueListAnswer> => {
    const { programme } = dueRequest.params.parse(request.params);
    const { at, ahead } = dueRequest.query.parse(request.query);
    return listDue(storeOf(context, request), content, { programme, unitKey: sessionOf(request).unit_key, at: at ?? context.today(), ahead });
  });
}
