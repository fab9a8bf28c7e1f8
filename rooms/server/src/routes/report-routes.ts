import { PAPER_TYPES, paperToPrint, readReportBoard, readReportLife, takeReportStep, writePaper } from '@tuyen/reporting';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../server-context.ts';
import { noteAct } from '../session/note-act.ts';
import { rightsOf, sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { words } from './words.ts';

const id = z.object({ id: words(100) });
const keyQuery = z.object({ unit: words(60), period: words(30) });
const paperQuery = keyQuery.extend({ format: z.enum(['xlsx', 'docx', 'pdf']), version: z.coerce.number().int().min(1).max(1000).optional() });
const stepRequest = z.object({
  step: z.enum(['open', 'submit', 'approve', 'return', 'issue']),
  reason: words(500).optional(),
  number: words(60).optional(),
  place: words(100).optional(),
  signer: words(100).optional(),
  signerTitle: words(100).optional(),
});

const takerOf = (request: FastifyRequest) => ({ by: `user:${sessionOf(request).account_id}`, rights: rightsOf(request) });
const keyOf = (request: FastifyRequest) => ({ report: id.parse(request.params).id, ...keyQuery.parse(request.query) });

/** Only what was asked for: a step without a reason has no reason, not an undefined one. */
const given = <Step extends object>(step: Step): { [Key in keyof Step]: Exclude<Step[Key], undefined> } => JSON.parse(JSON.stringify(step)) as { [Key in keyof Step]: Exclude<Step[Key], undefined> };

/** The way of a report from open to issued, who is late, and the papers. */
export function reportRoutes(app: FastifyInstance, context: ServerContext): void {
  const { reporting } = context;
  app.get('/api/reports/:id/life', needs('figures'), (request) => readReportLife(storeOf(context, request), reporting, keyOf(request), takerOf(request)));
  app.get('/api/reports/:id/board', needs('figures'), (request) => readReportBoard(storeOf(context, request), keyOf(request), context.today()));
  app.post('/api/reports/:id/life', needs('figures'), async (request) => {
    const key = keyOf(request);
    const step = stepRequest.parse(request.body);
    const life = await takeReportStep(context.siteStore, reporting, key, given(step), takerOf(request), context.now());
    await noteAct(context, sessionOf(request), 'report.step', { facts: { report: key.report, period: key.period, step: step.step } });
    return life;
  });
  app.get('/api/reports/:id/paper', needs('figures'), async (request, reply) => {
    const key = keyOf(request);
    const { format, version } = paperQuery.parse(request.query);
    const life = await readReportLife(storeOf(context, request), reporting, key, takerOf(request));
    const paper = await paperToPrint(life, reporting, version);
    await reply.header('content-disposition', `attachment; filename="${key.report}-${life.unit.code}-${life.period}.${format}"`).type(PAPER_TYPES[format]).send(await writePaper(paper, format));
  });
}
