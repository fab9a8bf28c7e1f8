import type { UnitRows } from '@tuyen/records';
import type { Statements } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';

/** An account that went to another unit with a change. */
export interface AccountMove {
  account: string;
  from: string;
  to: string;
}

/** A file of events applied here: `before` and `after` are the rows of the units it touched. */
export interface UnitChangeRow {
  key: number;
  file: string;
  instrument: string;
  first_day: string;
  content: string;
  before: UnitRows;
  after: UnitRows;
  accounts: AccountMove[];
  /** applied; undone by somebody; overtaken: newer content says otherwise, so it no longer counts. */
  state: 'applied' | 'undone' | 'overtaken';
  applied_at: Date;
  applied_by: string;
  undone_at: Date | null;
  undone_by: string | null;
}

const COLUMNS = sql`key, file, instrument, first_day, content, before, after, accounts, state, applied_at, applied_by, undone_at, undone_by`;

export async function addUnitChange(database: Statements, change: Pick<UnitChangeRow, 'file' | 'instrument' | 'first_day' | 'content' | 'before' | 'after' | 'accounts' | 'applied_by'> & { digest: string }): Promise<number> {
  const row = await database.row<{ key: number }>(sql`
    insert into unit_change (file, instrument, first_day, content, digest, before, after, accounts, applied_by)
    values (${change.file}, ${change.instrument}, ${change.first_day}::date, ${change.content}, ${change.digest}, ${JSON.stringify(change.before)}::jsonb,
      ${JSON.stringify(change.after)}::jsonb, ${JSON.stringify(change.accounts)}::jsonb, ${change.applied_by}) returning key`);
  return row!.key;
}

/** Changes in the order they were applied. */
export async function listUnitChanges(database: Statements, state?: UnitChangeRow['state']): Promise<UnitChangeRow[]> {
  return database.rows<UnitChangeRow>(sql`select ${COLUMNS} from unit_change where ${state ?? null}::text is null or state = ${state ?? null}::text order by key`);
}

/** The applied change with this digest of its file. */
export async function findAppliedChange(database: Statements, digest: string): Promise<UnitChangeRow | undefined> {
  return database.row<UnitChangeRow>(sql`select ${COLUMNS} from unit_change where digest = ${digest} and state = 'applied'`);
}

export async function markUndone(database: Statements, key: number, by: string): Promise<void> {
  await database.run(sql`update unit_change set state = 'undone', undone_at = now(), undone_by = ${by} where key = ${key}`);
}

export async function markOvertaken(database: Statements, key: number): Promise<void> {
  await database.run(sql`update unit_change set state = 'overtaken' where key = ${key}`);
}

/** What a change touches after content was loaded again below it. */
export async function saveSnapshots(database: Statements, key: number, before: UnitRows, after: UnitRows): Promise<void> {
  await database.run(sql`update unit_change set before = ${JSON.stringify(before)}::jsonb, after = ${JSON.stringify(after)}::jsonb where key = ${key}`);
}
