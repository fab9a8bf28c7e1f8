import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A unit's code over time, for looking codes up without a question each. */
export interface UnitCode {
  key: number;
  id: string;
  type: string;
  code: string;
  from: string | null;
  to: string | null;
}

/** Every code and alias of units of some kinds (imports). About 14,000 communes. */
export async function listUnitCodes(database: Statements, types: readonly string[]): Promise<UnitCode[]> {
  return database.rows<UnitCode>(sql`
    select key, id, type, code, valid_from as from, valid_to as to from unit where type = any(${types})
    union all
    select u.key, u.id, u.type, a.code, greatest(a.valid_from, u.valid_from), least(a.valid_to, u.valid_to) from unit_alias a join unit u on u.key = a.unit_key where u.type = any(${types})`);
}
