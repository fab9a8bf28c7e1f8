import type { ExplainAnswer } from '@tuyen/contract';
import { listPersons, listUnitNames } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { personBrief } from '../answers/person-brief.ts';
import type { ServerContext } from '../server-context.ts';
import { words } from './words.ts';

const id = z.object({ id: words(100) });
const planQuery = z.object({ period: words(30).optional() });
const reportQuery = z.object({ unit: words(60), period: words(30) });
const explainQuery = reportQuery.extend({ side: z.enum(['numerator', 'denominator', 'complement']).default('numerator'), page: z.coerce.number().int().min(0).max(1000).default(0) });

async function answerExplain(context: ServerContext, indicator: string, query: z.infer<typeof explainQuery>): Promise<ExplainAnswer> {
  const { rows, ...explanation } = await context.reporting.explain(indicator, { id: query.unit }, query.period, { side: query.side, page: query.page });
  const units = new Map((await listUnitNames(context.store.database, [...new Set(rows.map((row) => row.unit_key))], explanation.period.to)).map((unit) => [unit.key, unit.name]));
  const persons = new Map((await listPersons(context.store.database, rows.map((row) => row.subject_id))).map((row) => [row.id, personBrief(row)]));
  return {
    ...explanation,
    persons: rows.flatMap((row) => {
      const person = persons.get(row.subject_id);
      return person ? [{ person, recordId: row.record_id, at: row.at, why: query.side === 'complement' ? 'Thuộc mẫu số, chưa đạt điều kiện của tử số' : (units.get(row.unit_key) ?? '') }] : [];
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
