import type { ExplainAnswer } from '@tuyen/contract';
import { type ReadStore, listPersons, listUnitNames } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personBrief } from '../answers/person-brief.ts';
import type { ServerContext } from '../server-context.ts';
import { suppressSmall } from '../answers/suppress-small.ts';
import { rightsOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { words } from './words.ts';

const id = z.object({ id: words(100) });
const planQuery = z.object({ period: words(30).optional() });
const reportQuery = z.object({ unit: words(60), period: words(30) });
const explainQuery = reportQuery.extend({ side: z.enum(['numerator', 'denominator', 'complement']).default('numerator'), page: z.coerce.number().int().min(0).max(1000).default(0) });

async function answerExplain({ reporting }: ServerContext, store: ReadStore, indicator: string, query: z.infer<typeof explainQuery>): Promise<ExplainAnswer> {
  const { rows, ...explanation } = await reporting.explain(indicator, { id: query.unit }, query.period, { side: query.side, page: query.page, rowsFrom: store.database });
  const units = new Map((await listUnitNames(store.database, [...new Set(rows.map((row) => row.unit_key))], explanation.period.to)).map((unit) => [unit.key, unit.name]));
  const persons = new Map((await listPersons(store.database, rows.map((row) => row.subject_id))).map((row) => [row.id, personBrief(row)]));
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
  const { site } = context.siteStore;
  const forEyesOf = <Answer extends { unit: { id: string } }>(request: FastifyRequest, answer: Answer): Answer => suppressSmall(answer, rightsOf(request), site.unitKey(answer.unit.id), site.access.smallNumber);
  app.get('/api/plans', needs('figures'), () => context.reporting.plans());
  app.get('/api/plans/:id', needs('figures'), async (request) => forEyesOf(request, await context.reporting.plan(id.parse(request.params).id, planQuery.parse(request.query).period)));
  app.get('/api/indicators', needs('everybody'), async () => context.reporting.indicators());
  app.get('/api/indicators/:id/explain', needs('figures', { act: 'list.open' }), async (request) => forEyesOf(request, await answerExplain(context, storeOf(context, request), id.parse(request.params).id, explainQuery.parse(request.query))));
  app.get('/api/reports', needs('everybody'), async () => context.siteStore.content.reports.map(({ report, title, periods }) => ({ id: report, title, periods })));
  app.get('/api/reports/:id', needs('figures'), async (request) => {
    const { unit, period } = reportQuery.parse(request.query);
    return forEyesOf(request, await context.reporting.report(id.parse(request.params).id, unit, period));
  });
}
