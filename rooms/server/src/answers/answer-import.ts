import type { ImportAnswer } from '@tuyen/contract';
import { describeParked } from '@tuyen/intake';
import { type Finding, type Severity, Refusal, describeProblem } from '@tuyen/records';
import { type ReadStore, findImportRun, listParked } from '@tuyen/store';
import { withMessage } from '../edge/answer-problem.ts';
import { importBrief } from './answer-today.ts';

const MOST_PARKED = 1000;

/** One import with what waits and what was noted. @throws Refusal `import.unknown` */
export async function answerImport(store: ReadStore, id: string): Promise<ImportAnswer> {
  const row = await findImportRun(store.database, id);
  if (!row) throw new Refusal('import.unknown');
  const { result } = row;
  return {
    ...importBrief(row),
    byForm: result.byForm ?? {},
    unchanged: result.unchanged ?? 0,
    corrected: result.corrected ?? 0,
    parkedItems: (await listParked(store.database, { importId: id, limit: MOST_PARKED })).map(describeParked),
    findings: (result.findings ?? []).map((finding) => ({ ...withMessage({ ...finding, severity: finding.severity as Severity } as Finding), file: finding.file })),
    doubtful: (result.doubtful ?? []).map((doubt) => ({ ...doubt, reasons: doubt.reasons.map(({ code, facts }) => describeProblem(code, facts)) })),
  };
}
