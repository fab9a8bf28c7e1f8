import type { LikelyPersonsAnswer, PersonSearchAnswer, RecordAnswer, TodayAnswer } from '@tuyen/contract';
import { searchPersons } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerLikelyPersons } from '../answers/answer-likely-persons.ts';
import { answerPerson } from '../answers/answer-person.ts';
import { answerRecord } from '../answers/answer-record.ts';
import { answerToday } from '../answers/answer-today.ts';
import { personBrief } from '../answers/person-brief.ts';
import { recordPlace } from '../answers/network/record-place.ts';
import { syncBrief } from '../answers/network/sync-brief.ts';
import type { ServerContext } from '../server-context.ts';
import { sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { words } from './words.ts';

const searchRequest = z.object({ text: words(200), limit: z.number().int().min(1).max(100).default(20) });
const likelyRequest = z.object({
  name: words(150),
  birthDate: words(10).nullable().default(null),
  sex: words(20).nullable().default(null),
  citizenNumber: words(20).nullable().default(null),
  insuranceNumber: words(20).nullable().default(null),
  phone: words(20).nullable().default(null),
});
const ids = z.object({ subjectId: z.string(), recordId: z.string() });

/** Hôm nay, people and their records. */
export function personRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/today', needs('rows', { act: 'list.open' }), async (request): Promise<TodayAnswer> => ({ ...(await answerToday(storeOf(context, request), sessionOf(request), context.today())), ...(await syncBrief(context.siteStore)) }));
  // A POST: what is typed here is about a person and must not stand in an address.
  app.post('/api/persons/search', needs('rows', { act: 'search' }), async (request): Promise<PersonSearchAnswer> => {
    const { text, limit } = searchRequest.parse(request.body);
    const rows = await searchPersons(storeOf(context, request).database, text, limit + 1);
    return { persons: rows.slice(0, limit).map(personBrief), more: rows.length > limit };
  });
  // Asked while somebody new is being registered: who this may be already.
  app.post('/api/persons/likely', needs('rows', { act: 'search' }), (request): Promise<LikelyPersonsAnswer> => answerLikelyPersons(storeOf(context, request), likelyRequest.parse(request.body)));
  app.get('/api/persons/:id', needs('rows', { act: 'person.open', subject: 'id' }), (request) => answerPerson(storeOf(context, request), z.object({ id: z.string() }).parse(request.params).id));
  app.get('/api/records/:subjectId/:recordId', needs('rows', { act: 'record.open', subject: 'subjectId', record: 'recordId' }), async (request): Promise<RecordAnswer> => {
    const { subjectId, recordId } = ids.parse(request.params);
    const answer = await answerRecord(storeOf(context, request), subjectId, recordId);
    return { ...answer, place: await recordPlace(context.siteStore, subjectId, answer.recordId) };
  });
}
