import type { CaseStartAnswer } from '@tuyen/contract';
import { formatLineList, startCase } from '@tuyen/reporting';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerCases } from '../../answers/answer-cases.ts';
import type { ServerContext } from '../../server-context.ts';
import { sessionOf } from '../../session/require-session.ts';
import { needs } from '../../session/route-right.ts';
import { storeOf } from '../../session/store-of.ts';
import { day, words } from '../words.ts';

const ids = z.object({ subjectId: z.uuid(), recordId: z.uuid() });
const casesQuery = z.object({ from: day, to: day, disease: words(40).optional(), classification: words(40).optional() });

/** What a spreadsheet still opens. */
const MOST_EXPORTED = 100_000;

/** Cases of notifiable diseases: the line list, and what a report about a visit begins with. */
export function caseRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/cases', needs('rows', { act: 'list.open' }), (request) => answerCases(storeOf(context, request), sessionOf(request), context.today(), casesQuery.parse(request.query)));
  app.get('/api/cases/export', needs('export', { act: 'list.export' }), async (request, reply) => {
    const { cases } = await answerCases(storeOf(context, request), sessionOf(request), context.today(), casesQuery.parse(request.query), MOST_EXPORTED);
    // The byte order mark makes Excel read Vietnamese letters as they are.
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="ca-benh.csv"').send(`\uFEFF${formatLineList(cases)}`);
  });
  app.get('/api/cases/start/:subjectId/:recordId', needs('rows', { act: 'record.open', subject: 'subjectId', record: 'recordId' }), async (request): Promise<CaseStartAnswer> => {
    const { subjectId, recordId } = ids.parse(request.params);
    return { data: await startCase(storeOf(context, request), subjectId, recordId) };
  });
}
