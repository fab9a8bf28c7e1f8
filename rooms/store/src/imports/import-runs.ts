import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What an import did, counted; kept with the run. */
export interface ImportResult {
  byForm: Record<string, number>;
  unchanged: number;
  corrected: number;
  parked: number;
  findings: { file: string; code: string; severity: string; field?: string; facts?: Record<string, string | number | boolean> }[];
  doubtful: { file: string; entry: string; personId: string; score: number; reasons: { code: string; facts?: Record<string, string | number | boolean> }[] }[];
}

export interface ImportRunRow {
  id: string;
  started_at: string;
  finished_at: string | null;
  state: 'running' | 'done' | 'failed' | 'interrupted';
  files: number;
  progress: number;
  result: Partial<ImportResult>;
}

/** @param unitKey whose import it is; null where it was brought in on the machine itself */
export async function startImportRun(database: Statements, run: { id: string; by: string; files: number; unitKey: number | null }): Promise<void> {
  await database.run(sql`insert into import_run (id, state, by_id, files, unit_key) values (${run.id}, 'running', ${run.by}, ${run.files}, ${run.unitKey}) on conflict (id) do nothing`);
}

export async function noteImportProgress(database: Statements, id: string, progress: number, result: ImportResult): Promise<void> {
  await database.run(sql`update import_run set progress = ${progress}, result = ${JSON.stringify(result)}::jsonb where id = ${id}`);
}

export async function finishImportRun(database: Statements, id: string, state: 'done' | 'failed', result: ImportResult): Promise<void> {
  await database.run(sql`update import_run set state = ${state}, progress = 1, finished_at = now(), result = ${JSON.stringify(result)}::jsonb where id = ${id}`);
}

/** Runs that a dead process left behind: called when the only writer of a site starts. */
export async function markInterruptedRuns(database: Statements): Promise<number> {
  return database.run(sql`update import_run set state = 'interrupted', finished_at = now() where state = 'running'`);
}

const columns = sql`id, to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at, to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as finished_at, state, files, progress, result`;

export async function listImportRuns(database: Statements, limit = 20): Promise<ImportRunRow[]> {
  return database.rows<ImportRunRow>(sql`select ${columns} from import_run order by started_at desc limit ${limit}`);
}

export async function findImportRun(database: Statements, id: string): Promise<ImportRunRow | undefined> {
  return database.row<ImportRunRow>(sql`select ${columns} from import_run where id = ${id}`);
}
