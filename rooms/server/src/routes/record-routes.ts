import type { RecordedAnswer } from '@tuyen/contract';
import { type RecordData, Refusal } from '@tuyen/records';
import { appendAs } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withMessage } from '../edge/answer-problem.ts';
import type { ServerContext } from '../server-context.ts';
import { rightsOf, sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { words } from './words.ts';

/** A form's answers nest three deep; what is a thousand deep would overflow the stack of whoever walks it, with everybody else's record of the same moment. */
const MOST_DEPTH = 10;

function isShallow(value: unknown, depth = MOST_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

const recordRequest = z.object({
  id: words(100),
  form: words(100),
  formVersion: z.number().int(),
  subjectType: words(100),
  subjectId: words(100),
  unit: words(100),
  at: words(100),
  replaces: words(100).optional(),
  reason: words(500).optional(),
  withdrawn: z.boolean().optional(),
  data: z.custom<RecordData>((data) => typeof data === 'object' && data !== null && !Array.isArray(data) && isShallow(data)),
});

/** Recording one act. The id is the act: sent twice it is recorded once. */
export function recordRoutes(app: FastifyInstance, context: ServerContext): void {
  app.post('/api/records', needs('write'), async (request): Promise<RecordedAnswer> => {
    const body = recordRequest.parse(request.body);
    const { replaces, reason, withdrawn, ...rest } = body;
    const [outcome] = await appendAs(context.siteStore, rightsOf(request), [
      {
        ...rest,
        ...(replaces === undefined ? {} : { replaces }),
        ...(reason === undefined ? {} : { reason }),
        ...(withdrawn === undefined ? {} : { withdrawn }),
        by: `user:${sessionOf(request).account_id}`,
        enteredAt: context.now().toISOString(),
      },
    ]);
    if (!outcome) throw new Error('the append queue gave no outcome');
    if (outcome.status === 'refused') throw new Refusal('record.invalid', { count: outcome.findings.length }, outcome.findings);
    context.reporting.wake();
    context.wakeSync?.();
    return { recordId: outcome.id, seq: outcome.seq, site: context.siteStore.site.id, unchanged: outcome.status === 'unchanged', warnings: outcome.findings.map(withMessage) };
  });
}
