import type { TermsAnswer } from '@tuyen/contract';
import { formToQuestionnaire } from '@tuyen/fhir';
import { type Form, Refusal } from '@tuyen/records';
import { searchTerms } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerUnits } from '../answers/answer-units.ts';
import type { ServerContext } from '../server-context.ts';
import { needs } from '../session/route-right.ts';
import { day, words } from './words.ts';

const formRequest = { params: z.object({ form: words(100) }), query: z.object({ at: day.optional() }) };
const termsQuery = z.object({ q: words(200).default(''), at: day.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) });
const unitsQuery = z.object({ at: day.optional(), code: words(20).optional(), q: words(100).optional(), id: words(60).optional(), parent: words(60).optional(), relation: z.enum(['administrative', 'professional', 'reporting', 'finance']).optional() });

function formAt(context: ServerContext, id: string, at: string): Form {
  const versions = context.siteStore.site.forms.get(id);
  if (!versions) throw new Refusal('form.unknown-form', { form: id });
  const inForce = versions.filter(({ form }) => form.from <= at && (form.to === undefined || form.to >= at)).at(-1);
  if (!inForce) throw new Refusal('form.no-version-at-date', { form: id, date: at });
  return inForce.form;
}

/** Forms, code systems and units: what screens are drawn from. */
export function contentRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/forms/:form', needs('everybody'), (request) => formAt(context, formRequest.params.parse(request.params).form, formRequest.query.parse(request.query).at ?? context.today()));
  app.get('/api/forms/:form/questionnaire', needs('everybody'), async (request, reply) => {
    const form = formAt(context, formRequest.params.parse(request.params).form, formRequest.query.parse(request.query).at ?? context.today());
    return reply.type('application/fhir+json; charset=utf-8').send(JSON.stringify(formToQuestionnaire(form)));
  });
  app.get('/api/terms/:system', needs('everybody'), async (request): Promise<TermsAnswer> => {
    const { system } = z.object({ system: words(60) }).parse(request.params);
    const { q, at, limit } = termsQuery.parse(request.query);
    const rows = await searchTerms(context.siteStore.database, system, q, at ?? context.today(), limit);
    return { terms: rows.map((row) => ({ code: row.code, display: row.display, displayEn: row.display_en, note: row.note ?? (row.part || null) })) };
  });
  app.get('/api/units', needs('everybody'), (request) => {
    const { at, code, q, id, parent, relation } = unitsQuery.parse(request.query);
    return answerUnits(context.siteStore.database, {
      at: at ?? context.today(),
      ...(code === undefined ? {} : { code }),
      ...(q === undefined ? {} : { text: q }),
      ...(id === undefined ? {} : { id }),
      ...(parent === undefined ? {} : { parent }),
      ...(relation === undefined ? {} : { relation }),
    });
  });
}
