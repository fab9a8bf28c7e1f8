import type { ExplainAnswer } from '@tuyen/contract';
import { listPersons } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { personBrief } from '../answers/person-brief.ts';
import type { ServerContext } from '../server-context.ts';

const id = z.object({ id: z.string().max(100) });
const planQuery = z.object({ period: z.string().max(30).optional() });
const reportQuery = z.object({ unit: z.string().max(60), period: z.string().max(30) });
const explainQuery = reportQuery.extend({ side: z.enum(['numerator', 'denominator', 'complement']).default('numerator'), page: z.coerce.number().int().min(0).max(1000).default(0) });

async function answerExplain(context: ServerContext, indicator: string, query: z.infer<typeof explainQuery>): Promise<ExplainAnswer> {
  const { rows, ...explanation } = await context.reporting.explain(indicator, { id: query.unit }, query.period, { side: query.side, page: query.page });
  const persons = new Map((await listPersons(context.store.database, rows.map((row) => row.subject_id))).map((row) => [row.id, personBrief(row)]));
  return {
    ...explanation,
    persons: rows.flatMap((row) => {
      const person = persons.get(row.subject_id);
      return person ? [{ person, recordId: row.record_id, at: row.at, why: query.side === 'complement' ? 'Thuộc mẫu số, chưa đạt điều kiện của tử số' : explanation.clause.numerator }] : [];
    }),
  };
}

/** Plans, figures and reports. */
export function planRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/plans', () => context.reporting.plans());
  app.get('/api/plans/:id', (request) => context.reporting.plan(id.parse(request.params).id, planQuery.parse(request.query).period));
  app.get('/api/indicators', async () => context.reporting.indicators());
  app.get('/api/indicators/:id/explain', (request) => answerExplain(context, id.parse(request.params).id, explainQuery.parse(request.query)));
  app.get('/api/reports', async () => context.store.content.reports.map(({ report, title, periods }) => ({ id: report, title, periods })));
  app.get('/api/reports/:id', (request) => {
    const { unit, period } = reportQuery.parse(request.query);
    return context.reporting.report(id.parse(request.params).id, unit, period);
  });
}
