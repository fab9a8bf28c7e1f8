import type { UnitRows } from '@tuyen/records';
import type { Statements } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';

/** Every unit of this database as flat rows, in one order: about 15,000 units in 150 ms. */
export async function readUnitRows(database: Statements): Promise<UnitRows> {
  const [units, names, parents, lineage, aliases] = [
    await database.rows<UnitRows['units'][number]>(sql`select id, type, code, valid_from as from, valid_to as to, unverified from unit order by id`),
    await database.rows<UnitRows['names'][number]>(sql`
      select u.id, n.name, n.valid_from as from, n.valid_to as to from unit_name n join unit u on u.key = n.unit_key order by u.id, n.valid_from nulls first`),
    await database.rows<UnitRows['parents'][number]>(sql`
      select u.id, p.relation, a.id as "parentId", p.valid_from as from, p.valid_to as to, p.unverified
      from unit_parent p join unit u on u.key = p.unit_key join unit a on a.key = p.parent_key order by u.id, p.relation, p.valid_from nulls first, a.id`),
    await database.rows<UnitRows['lineage'][number]>(sql`
      select f.id as "fromId", t.id as "toId", l.happened as date, l.share, l.estimated, l.instrument
      from unit_lineage l join unit f on f.key = l.from_key join unit t on t.key = l.to_key order by f.id, l.happened, t.id`),
    await database.rows<UnitRows['aliases'][number]>(sql`select u.id, a.code, a.valid_from as from, a.valid_to as to from unit_alias a join unit u on u.key = a.unit_key order by u.id, a.code`),
  ];
  return { units, names, parents, lineage, aliases };
}
