import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What somebody chose for the columns of a header, remembered for the next file that has it. */
export async function findColumnMapping(database: Statements, headerDigest: string): Promise<{ kind: string; mapping: Record<string, string | null> } | undefined> {
  return database.row(sql`update column_mapping set used_at = now() where header_digest = ${headerDigest} returning kind, mapping`);
}

export async function saveColumnMapping(database: Statements, headerDigest: string, kind: string, mapping: Record<string, string | null>): Promise<void> {
  await database.run(sql`insert into column_mapping (header_digest, kind, mapping) values (${headerDigest}, ${kind}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (header_digest) do update set kind = excluded.kind, mapping = excluded.mapping, used_at = now()`);
}
