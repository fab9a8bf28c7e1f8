import type { ConflictsAnswer } from '@tuyen/contract';
import { appendAs } from '@tuyen/store';
import { settleConflict } from '@tuyen/sync';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { words } from '../words.ts';
import type { ServerContext } from '../../server-context.ts';
import { rightsOf, sessionOf } from '../../session/require-session.ts';
import { needs } from '../../session/route-right.ts';
import { storeOf } from '../../session/store-of.ts';
import { answerConflicts } from '../../answers/network/answer-conflicts.ts';

const ids = z.object({ subjectId: z.string(), rootId: z.string() });
const decision = z.object({ choice: words(100), reason: words(500) });

/** What two sites corrected differently: the cards, and the decision of somebody who may record. */
export function conflictRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/conflicts', needs('rows', { act: 'list.open' }), (request): Promise<ConflictsAnswer> => answerConflicts(context.siteStore, storeOf(context, request)));
  app.post('/api/conflicts/:subjectId/:rootId', needs('write'), async (request): Promise<{ settled: true }> => {
    const { subjectId, rootId } = ids.parse(request.params);
    const { choice, reason } = decision.parse(request.body);
    const hand = { site: storeOf(context, request).site, append: (drafts: Parameters<typeof appendAs>[2]) => appendAs(context.siteStore, rightsOf(request), drafts) };
    await settleConflict(context.siteStore, hand, { subjectId, rootId, choice, reason, by: `user:${sessionOf(request).account_id}`, now: context.now() });
    context.reporting.wake();
    context.wakeSync?.();
    return { settled: true };
  });
}
