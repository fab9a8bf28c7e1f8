import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Every case report about some people, discarded ones with them: what is known needs no proposal. */
export async function listKnownCases(database: Statements, subjects: readonly string[]): Promise<{ subject_id: string; record_id: string; disease: string; onset: string; visit: string | null }[]> {
  return database.rows(sql`select subject_id, record_id, disease, onset, visit from infectious_case where subject_id = any(${subjects}::uuid[])`);
}
