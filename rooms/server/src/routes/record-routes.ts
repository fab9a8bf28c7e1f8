import type { RecordedAnswer } from '@tuyen/contract';
import { type RecordData, Refusal } from '@tuyen/records';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withMessage } from '../edge/answer-problem.ts';
import type { ServerContext } from '../server-context.ts';
import { sessionOf } from '../session/require-session.ts';

const recordRequest = z.object({
  id: z.string(),
  form: z.string(),
  formVersion: z.number().int(),
  subjectType: z.string(),
  subjectId: z.string(),
  unit: z.string(),
  at: z.string(),
  replaces: z.string().optional(),
  reason: z.string().max(500).optional(),
  withdrawn: z.boolean().optional(),
  data: z.record(z.string(), z.unknown()),
});

/** Recording one act. The id is the act: sent twice it is recorded once. */
export function recordRoutes(app: FastifyInstance, context: ServerContext): void {
  app.post('/api/records', async (request): Promise<RecordedAnswer> => {
    const body = recordRequest.parse(request.body);
    const { replaces, reason, withdrawn, ...rest } = body;
    const [outcome] = await context.store.queue.append([
      {
        ...rest,
        ...(replaces === undefined ? {} : { replaces }),
        ...(reason === undefined ? {} : { reason }),
        ...(withdrawn === undefined ? {} : { withdrawn }),
        data: rest.data as RecordData,
        by: `user:${sessionOf(request).account_id}`,
        enteredAt: context.now().toISOString(),
      },
    ]);
    if (!outcome) throw new Error('the append queue gave no outcome');
    if (outcome.status === 'refused') throw new Refusal('record.invalid', { count: outcome.findings.length }, outcome.findings);
    context.reporting.wake();
    return { recordId: outcome.id, seq: outcome.seq, site: context.store.site.id, unchanged: outcome.status === 'unchanged', warnings: outcome.findings.map(withMessage) };
  });
}
