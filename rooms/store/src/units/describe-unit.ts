import type { Statements } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

export interface UnitName {
  id: string;
  code: string;
  type: string;
  name: string;
}

/** Everything a unit's page shows beside its name, on one date. */
export interface UnitDescription {
  parents: (UnitName & { relation: 'administrative' | 'professional' | 'reporting' | 'finance' })[];
  children: number;
  aliases: string[];
  predecessors: (UnitName & { share: number; estimated: boolean; date: string })[];
  successors: (UnitName & { share: number; estimated: boolean; date: string })[];
  instrument: string | null;
}

/** A unit's name on the date, or the nearest it ever had. */
const nameOn = (key: Sql, at: string): Sql => sql`(select n.name from unit_name n where n.unit_key = ${key}
  order by ((n.valid_from is null or n.valid_from <= ${at}::date) and (n.valid_to is null or n.valid_to >= ${at}::date)) desc, n.valid_from desc nulls last limit 1)`;

/** Screen «Đơn vị»: parents of the four kinds, units below, aliases, lineage. */
export async function describeUnit(database: Statements, key: number, at: string): Promise<UnitDescription> {
  const [parents, children, aliases, lineage] = await Promise.all([
    database.rows<UnitDescription['parents'][number]>(sql`
      select p.relation, u.id, u.code, u.type, ${nameOn(sql`u.key`, at)} as name from unit_parent p join unit u on u.key = p.parent_key
      where p.unit_key = ${key} and (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date) order by p.relation`),
    database.row<{ n: number }>(sql`
      select count(*) as n from unit_parent p where p.parent_key = ${key} and p.relation = 'administrative'
        and (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date)`),
    database.rows<{ code: string }>(sql`select code from unit_alias where unit_key = ${key} order by code`),
    database.rows<UnitName & { share: number; estimated: boolean; date: string; way: 'from' | 'to'; instrument: string | null }>(sql`
      select 'from' as way, u.id, u.code, u.type, ${nameOn(sql`u.key`, at)} as name, l.share, l.estimated, l.happened as date, l.instrument
      from unit_lineage l join unit u on u.key = l.from_key where l.to_key = ${key}
      union all
      select 'to', u.id, u.code, u.type, ${nameOn(sql`u.key`, at)}, l.share, l.estimated, l.happened, l.instrument
      from unit_lineage l join unit u on u.key = l.to_key where l.from_key = ${key} order by 1, 3`),
  ]);
  const of = (way: 'from' | 'to'): UnitDescription['successors'] =>
    lineage.filter((row) => row.way === way).map(({ id, code, type, name, share, estimated, date }) => ({ id, code, type, name, share, estimated, date }));
  return {
    parents,
    children: children?.n ?? 0,
    aliases: aliases.map((row) => row.code),
    predecessors: of('from'),
    successors: of('to'),
    instrument: lineage.find((row) => row.way === 'from' && row.instrument)?.instrument ?? null,
  };
}

/** Names of units by key, as on a date. */
export async function listUnitNames(database: Statements, keys: readonly number[], at: string): Promise<(UnitName & { key: number })[]> {
  return database.rows(sql`select u.key, u.id, u.code, u.type, ${nameOn(sql`u.key`, at)} as name from unit u where u.key = any(${keys}::int[])`);
}

/** Names units bear now, or bore last, by id (a person's page, records drawn for reading). */
export async function nameUnits(database: Statements, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.rows<{ id: string; name: string }>(sql`
    select u.id, (select n.name from unit_name n where n.unit_key = u.key order by n.valid_from desc nulls last limit 1) as name from unit u where u.id = any(${[...new Set(ids)]})`);
  return new Map(rows.map((row) => [row.id, row.name]));
}
