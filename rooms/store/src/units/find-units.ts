import { foldVietnamese } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { type Sql, joinSql, sql } from '../database/sql.ts';

/** A unit as it stood on a date. */
export interface UnitRow {
  key: number;
  id: string;
  code: string;
  type: string;
  name: string;
  from: string | null;
  to: string | null;
}

export interface UnitQuery {
  /** `YYYY-MM-DD`. */
  at: string;
  id?: string;
  /** Code, or an alias of it. */
  code?: string;
  /** Part of the name, tone marks not needed. */
  text?: string;
  /** Key of the unit above. */
  parentKey?: number;
  relation?: string;
  type?: string;
  limit?: number;
}

/** Units at a date (screen «Đơn vị», `tuyen units at`, codes in imports). Larger kinds first, then by code. */
export async function findUnits(database: Statements, query: UnitQuery): Promise<UnitRow[]> {
  const { at } = query;
  const conditions: Sql[] = [sql`(u.valid_from is null or u.valid_from <= ${at}::date) and (u.valid_to is null or u.valid_to >= ${at}::date)`];
  if (query.id !== undefined) conditions.push(sql`u.id = ${query.id}`);
  if (query.type !== undefined) conditions.push(sql`u.type = ${query.type}`);
  if (query.code !== undefined) {
    conditions.push(sql`(u.code = ${query.code} or u.key in (select a.unit_key from unit_alias a where a.code = ${query.code}
      and (a.valid_from is null or a.valid_from <= ${at}::date) and (a.valid_to is null or a.valid_to >= ${at}::date)))`);
  }
  if (query.text !== undefined) {
    const words = foldVietnamese(query.text).replace(/[\\%_]/g, '\\$&').split(/\s+/).filter(Boolean).map((word) => `%${word}%`);
    conditions.push(sql`u.key in (select w.unit_key from unit_name w where w.folded like all (${words}))`);
  }
  if (query.parentKey !== undefined) {
    conditions.push(sql`u.key in (select p.unit_key from unit_parent p where p.parent_key = ${query.parentKey} and p.relation = ${query.relation ?? 'administrative'}
      and (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date))`);
  }
  return database.rows<UnitRow>(sql`
    select u.key, u.id, u.code, u.type, n.name, u.valid_from as from, u.valid_to as to
    from unit u
    cross join lateral (
      select name from unit_name n where n.unit_key = u.key
      order by ((n.valid_from is null or n.valid_from <= ${at}::date) and (n.valid_to is null or n.valid_to >= ${at}::date)) desc, n.valid_from desc nulls last limit 1
    ) n
    where ${joinSql(conditions, ' and ')}
    order by array_position(array['nation','province','department','cdc','district','commune','village'], u.type) nulls last, u.code
    limit ${query.limit ?? 50}`);
}
