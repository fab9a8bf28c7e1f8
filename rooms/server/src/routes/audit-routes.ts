import type { AuditAnswer } from '@tuyen/contract';
import { Refusal, isUuid } from '@tuyen/records';
import { listAudit, listPersons, nameUnits } from '@tuyen/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../server-context.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';
import { day, words } from './words.ts';

const auditQuery = z.object({ subject: words(40).optional(), account: words(60).optional(), from: day.optional(), to: day.optional(), before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) });

/** Who opened and did what: for those who answer for a unit, and for the citizen whose file it was. */
export function auditRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/audit', needs('rows', { act: 'audit.open' }), async (request): Promise<AuditAnswer> => {
    const { subject, limit, ...filter } = auditQuery.parse(request.query);
    if (subject !== undefined && !isUuid(subject)) throw new Refusal('person.unknown');
    const { database } = storeOf(context, request);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const rows = await listAudit(database, { ...given, ...(subject === undefined ? {} : { subjectId: subject }), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const people = new Map((await listPersons(database, [...new Set(shown.flatMap((row) => row.subject_id ?? []))])).map((person) => [person.id, person.name]));
    const units = await nameUnits(database, [...new Set(shown.flatMap((row) => row.unit ?? []))]);
    return {
      entries: shown.map((row) => ({
        seq: row.seq,
        at: row.at,
        account: row.account_id,
        unit: row.unit === null ? null : (units.get(row.unit) ?? row.unit),
        act: row.act,
        person: row.subject_id === null ? null : { id: row.subject_id, name: people.get(row.subject_id) ?? null },
        recordId: row.record_id,
        facts: row.facts,
      })),
      more: rows.length > limit,
    };
  });
}
