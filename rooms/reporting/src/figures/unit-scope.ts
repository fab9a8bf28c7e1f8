import { type Store, listChildUnits, listUnitNames, listUnitsBelow, sql } from '@tuyen/store';

/** The units whose cells make up a figure of one unit. */
export interface UnitScope {
  unit: { key: number; id: string; code: string; type: string; name: string };
  unitKeys: number[];
  /** true: the unit had ended and its people are counted where they went, some of them only by estimate. */
  estimated: boolean;
}

const ADMINISTRATIVE = new Set(['nation', 'province', 'district', 'commune', 'village']);

/** Whether a type of unit is ground that others stand on. */
export const isPlace = (type: string): boolean => ADMINISTRATIVE.has(type);

/** A unit's successors on a later day, followed as long as anybody took over; true where a part went elsewhere or came from elsewhere. */
async function successorsOf(store: Store, keys: readonly number[], at: string): Promise<{ keys: number[]; estimated: boolean }> {
  const rows = await store.database.rows<{ key: number; estimated: boolean }>(sql`
    with recursive went(key, partial) as (
      select l.to_key, l.share < 1 from unit_lineage l where l.from_key = any(${keys}::int[]) and l.happened <= ${at}::date
      union
      select l.to_key, w.partial or l.share < 1 from went w join unit_lineage l on l.from_key = w.key and l.happened <= ${at}::date
    ),
    found as (select key, bool_or(partial) as partial from went group by key)
    select f.key, f.partial or exists (select 1 from unit_lineage o where o.to_key = f.key and o.happened <= ${at}::date and o.from_key <> all(${keys}::int[]) and o.from_key not in (select key from found)) as estimated
    from found f`);
  return { keys: rows.map((row) => row.key), estimated: rows.some((row) => row.estimated) };
}

/**
 * What counts for a unit in a period: itself, everything below it on the period's last day, and, where it had ended by then, the units its own parts became.
 * A health facility counts with what it guides (professional parent); a place with what stands on its ground.
 * @param asPartOf `place`: a facility below a place counts for itself alone: the stations it guides stand beside it in the same list.
 */
export async function unitScope(store: Store, unitKey: number, to: string, asPartOf?: 'place'): Promise<UnitScope> {
  const { database } = store;
  const [unit] = await listUnitNames(database, [unitKey], to);
  if (!unit) throw new Error('a scope was asked for a unit that does not exist');
  const relation = isPlace(unit.type) || asPartOf === 'place' ? 'administrative' : 'professional';
  const ended = await database.row<{ valid_to: string }>(sql`select valid_to from unit where key = ${unitKey} and valid_to < ${to}::date`);
  if (!ended) return { unit, unitKeys: (await listUnitsBelow(database, unitKey, to, relation)).map((below) => below.key), estimated: false };
  const then = (await listUnitsBelow(database, unitKey, ended.valid_to, relation)).map((below) => below.key);
  const later = await successorsOf(store, then, to);
  const below = (await Promise.all(later.keys.map((key) => listUnitsBelow(database, key, to, relation)))).flat().map((row) => row.key);
  return { unit, unitKeys: [...new Set([...then, ...later.keys, ...below])], estimated: later.estimated };
}

/** The units shown one level down: children on the day, or what an ended unit's parts became. */
export async function unitsOneLevelDown(store: Store, unitKey: number, to: string): Promise<{ key: number; id: string; code: string; type: string; name: string }[]> {
  const { database } = store;
  const [unit] = await listUnitNames(database, [unitKey], to);
  const relation = unit && isPlace(unit.type) ? 'administrative' : 'professional';
  const ended = await database.row<{ valid_to: string }>(sql`select valid_to from unit where key = ${unitKey} and valid_to < ${to}::date`);
  if (!ended) return listChildUnits(database, unitKey, to, relation);
  const then = (await listUnitsBelow(database, unitKey, ended.valid_to, relation)).map((below) => below.key);
  const later = await successorsOf(store, then, to);
  return (await listUnitNames(database, later.keys, to)).filter((row) => row.type === 'commune').sort((a, b) => (a.code < b.code ? -1 : 1));
}

