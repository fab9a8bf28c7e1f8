import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExplainAnswer } from '@tuyen/contract';
import { type ReadStore, listPersons, listUnitNames } from '@tuyen/store';
import { Refusal } from '@tuyen/records';
import { POPULATION_KINDS } from '@tuyen/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personBrief } from '../answers/person-brief.ts';
import type { ServerContext } from '../server-context.ts';
import { suppressSmall } from '../answers/suppress-small.ts';
import { rightsOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { day, words } from './words.ts';

const id = z.object({ id: words(100) });
const targetParams = z.object({ id: words(100), target: words(60) });
const planQuery = z.object({ period: words(30).optional(), map: day.optional() });
const reportQuery = z.object({ unit: words(60), period: words(30), map: day.optional() });
const mapParams = z.object({ province: z.string().regex(/^\d{2}$/) });
const seriesQuery = z.object({ unit: words(60), from: words(30), to: words(30), map: day.optional() });
const populationQuery = z.object({ unit: words(60), at: day.optional(), map: day.optional(), by: z.string().max(100).default('').transform((text) => text.split(',').filter((part) => part !== '')).pipe(z.array(z.enum(POPULATION_KINDS))) });
const explainQuery = reportQuery.extend({ side: z.enum(['numerator', 'denominator', 'complement']).default('numerator'), page: z.coerce.number().int().min(0).max(1000).default(0) });

async function answerExplain({ reporting }: ServerContext, store: ReadStore, indicator: string, query: z.infer<typeof explainQuery>): Promise<ExplainAnswer> {
  const { rows, ...explanation } = await reporting.explain(indicator, { id: query.unit }, query.period, { side: query.side, page: query.page, map: query.map, rowsFrom: store.database });
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

/** The boundaries of a province's communes, as they stand in the content folder; they change once in years. */
async function sendMap(context: ServerContext, province: string, reply: FastifyReply): Promise<FastifyReply> {
  const path = join(context.siteStore.contentFolder, 'units', 'maps', `${province}.json`);
  if (!existsSync(path)) throw new Refusal('unit.unknown-code', { code: province });
  return reply.type('application/json; charset=utf-8').header('cache-control', 'private, max-age=86400').send(await readFile(path, 'utf8'));
}

/** Plans, figures and reports. */
export function planRoutes(app: FastifyInstance, context: ServerContext): void {
  const { site } = context.siteStore;
  const forEyesOf = <Answer extends { unit: { id: string } }>(request: FastifyRequest, answer: Answer): Answer => suppressSmall(answer, rightsOf(request), site.unitKey(answer.unit.id), site.access.smallNumber);
  app.get('/api/plans', needs('figures'), () => context.reporting.plans());
  app.get('/api/plans/:id', needs('figures'), async (request) => {
    const { period, map } = planQuery.parse(request.query);
    return forEyesOf(request, await context.reporting.plan(id.parse(request.params).id, period, map));
  });
  app.get('/api/plans/:id/targets/:target/gap', needs('figures'), async (request) => {
    const { id: plan, target } = targetParams.parse(request.params);
    return forEyesOf(request, await context.reporting.gap(plan, target, planQuery.parse(request.query)));
  });
  app.get('/api/indicators', needs('everybody'), async () => context.reporting.indicators());
  app.get('/api/indicators/:id/explain', needs('figures', { act: 'list.open' }), async (request) => forEyesOf(request, await answerExplain(context, storeOf(context, request), id.parse(request.params).id, explainQuery.parse(request.query))));
  app.get('/api/indicators/:id/series', needs('figures'), async (request) => {
    const { unit, from, to, map } = seriesQuery.parse(request.query);
    return forEyesOf(request, await context.reporting.series(id.parse(request.params).id, { id: unit }, from, to, map));
  });
  app.get('/api/indicators/:id/areas', needs('figures'), async (request) => {
    const { unit, period, map } = reportQuery.parse(request.query);
    return forEyesOf(request, await context.reporting.areas(id.parse(request.params).id, { id: unit }, period, map));
  });
  app.get('/api/maps/:province', needs('everybody'), (request, reply) => sendMap(context, mapParams.parse(request.params).province, reply));
  app.get('/api/population', needs('figures'), (request) => {
    const { unit, at, by, map } = populationQuery.parse(request.query);
    return context.reporting.population({ id: unit }, at ?? context.today(), by, map);
  });
  app.get('/api/reports', needs('everybody'), async () => context.siteStore.content.reports.map(({ report, title, periods }) => ({ id: report, title, periods })));
  app.get('/api/reports/:id', needs('figures'), async (request) => {
    const { unit, period, map } = reportQuery.parse(request.query);
    return forEyesOf(request, await context.reporting.report(id.parse(request.params).id, unit, period, map));
  });
}
