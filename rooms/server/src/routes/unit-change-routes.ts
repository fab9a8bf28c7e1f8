import type { AppliedUnitChange, UnitChangeAnswer } from '@tuyen/contract';
import { describeProblem } from '@tuyen/records';
import type { Reporting } from '@tuyen/reporting';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../server-context.ts';
import { sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { words } from './words.ts';

/** A resolution about a province's communes is some 20 KB. */
const LONGEST_FILE = 1_000_000;

const change = z.object({ file: words(200, 1), text: words(LONGEST_FILE, 1) });
const numbered = z.object({ key: z.coerce.number().int().min(1).max(2 ** 31 - 1) });

type Preview = Awaited<ReturnType<Reporting['units']['preview']>>;
type Row = Awaited<ReturnType<Reporting['units']['list']>>[number];

function answer({ findings, ...preview }: Preview): UnitChangeAnswer {
  return { ...preview, findings: findings.map(({ code, facts }) => ({ code, line: typeof facts?.['line'] === 'number' ? facts['line'] : null, message: describeProblem(code, facts) })) };
}

function applied(row: Row): AppliedUnitChange {
  return {
    key: row.key,
    file: row.file,
    instrument: row.instrument,
    from: row.first_day,
    units: row.after.units.length,
    state: row.state,
    appliedAt: row.applied_at.toISOString(),
    appliedBy: row.applied_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by,
  };
}

/** Resolutions about units: looked at, applied, taken back. */
export function unitChangeRoutes(app: FastifyInstance, { reporting }: ServerContext): void {
  app.get('/api/unit-changes', needs('administer'), async () => (await reporting.units.list()).map(applied));
  app.post('/api/unit-changes/preview', needs('administer'), async (request) => {
    const { file, text } = change.parse(request.body);
    return answer(await reporting.units.preview(file, text));
  });
  app.post('/api/unit-changes', needs('administer'), async (request) => {
    const { file, text } = change.parse(request.body);
    const { key, ...preview } = await reporting.units.apply(file, text, sessionOf(request).account_id);
    return { ...answer(preview), key };
  });
  app.post('/api/unit-changes/:key/undo', needs('administer'), async (request) => applied(await reporting.units.undo(numbered.parse(request.params).key, sessionOf(request).account_id)));
}
