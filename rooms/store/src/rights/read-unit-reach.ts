import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What stands in relation to a unit on a day, with all that was merged into it before: a station reads on in the books of those it took over. */
export interface UnitReach {
  own: number[];
  /** Below it by the professional relation. */
  guided: number[];
  /** Places on the ground it answers for: the commune it stands on and its villages; a department's province. */
  ground: number[];
}

const PLACES = ['nation', 'province', 'district', 'commune', 'village'];

/**
 * The units an account of a unit may have to do with (signing in, once a few seconds). Relations are read as of the day.
 * @param groundOf types of units that answer for the ground they stand on
 */
export async function readUnitReach(database: Statements, unitKey: number, at: string, groundOf: readonly string[]): Promise<UnitReach> {
  const rows = await database.rows<{ key: number; how: keyof UnitReach }>(sql`
    with recursive link as (
      select unit_key, parent_key, relation from unit_parent where (valid_from is null or valid_from <= ${at}::date) and (valid_to is null or valid_to >= ${at}::date)
    ),
    guided(key) as (
      select ${unitKey}::int
      union select l.unit_key from guided g join link l on l.parent_key = g.key and l.relation = 'professional'
    ),
    root(key) as (
      select case when u.type = any(${PLACES}) then u.key else (select l.parent_key from link l where l.unit_key = u.key and l.relation = 'administrative' limit 1) end
      from unit u where u.key = ${unitKey} and u.type = any(${groundOf})
    ),
    ground(key) as (
      select key from root where key is not null
      union select l.unit_key from ground g join link l on l.parent_key = g.key and l.relation = 'administrative' join unit u on u.key = l.unit_key and u.type = any(${PLACES})
    ),
    reach(key, how) as (
      select ${unitKey}::int, 'own' union select key, 'guided' from guided where key <> ${unitKey} union select key, 'ground' from ground
    ),
    before(key, how) as (
      select key, how from reach
      union select n.from_key, b.how from before b join unit_lineage n on n.to_key = b.key and n.happened <= ${at}::date
    )
    select key, how from before`);
  const of = (how: keyof UnitReach): number[] => rows.filter((row) => row.how === how).map((row) => row.key);
  return { own: of('own'), guided: of('guided'), ground: of('ground') };
}
