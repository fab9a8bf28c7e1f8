import type { Finding } from '../problems/finding.ts';
import type { Unit, UnitAlias, UnitLineage } from './unit.ts';

/**
 * Every organisation unit of all times with what joins them, ready to be asked. A value: nothing changes it.
 * With the whole country (about 15,000 units) it takes some 10 MB.
 */
export interface UnitBook {
  readonly units: ReadonlyMap<string, Unit>;
  readonly lineage: readonly UnitLineage[];
  readonly aliases: readonly UnitAlias[];
  /** What was found wrong or unknown in the content it was made from. */
  readonly findings: readonly Finding[];
  /** Units by their own code, any type and time. */
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly aliasesByCode: ReadonlyMap<string, readonly UnitAlias[]>;
  /** Units that ever had the unit as a parent, by any relation. */
  readonly children: ReadonlyMap<string, readonly Unit[]>;
  /** What a unit handed over, in the order of time. */
  readonly handedOver: ReadonlyMap<string, readonly UnitLineage[]>;
  /** What a unit took over, in the order of time. */
  readonly tookOver: ReadonlyMap<string, readonly UnitLineage[]>;
}

/** Lists that grew hold up to 17 places for two entries; copies hold two. */
function trim<Item>(groups: Map<string, Item[]>): Map<string, Item[]> {
  for (const [key, list] of groups) if (list.length > 1) groups.set(key, list.slice());
  return groups;
}

function group<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  return trim(groups);
}

function groupChildren(units: Iterable<Unit>): Map<string, Unit[]> {
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const { parentId } of unit.parents) {
      const list = children.get(parentId);
      if (list === undefined) children.set(parentId, [unit]);
      else if (list.at(-1) !== unit) list.push(unit);
    }
  }
  return trim(children);
}

/** Indexes units that were made elsewhere. Later units with an id already taken are left out: the caller checks ids before. */
export function makeUnitBook(
  units: Iterable<Unit>,
  lineage: readonly UnitLineage[],
  aliases: readonly UnitAlias[],
  findings: readonly Finding[] = [],
): UnitBook {
  const byId = new Map<string, Unit>();
  for (const unit of units) if (!byId.has(unit.id)) byId.set(unit.id, unit);
  const inOrder = [...lineage].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    units: byId,
    lineage: inOrder,
    aliases,
    findings,
    byCode: group(byId.values(), (unit) => unit.code),
    aliasesByCode: group(aliases, (alias) => alias.code),
    children: groupChildren(byId.values()),
    handedOver: group(inOrder, (edge) => edge.fromId),
    tookOver: group(inOrder, (edge) => edge.toId),
  };
}
