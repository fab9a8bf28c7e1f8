import { type UnitRows, listUnits } from '../../../src/index.ts';
import { country } from '../whole-country.ts';

export const LAST_DAY = '2025-06-30';

const GROUND = new Set(['nation', 'province', 'district', 'commune']);

/** Places (no facilities) as anybody knew them on 30 June 2025: what began later is not there, what ended that day goes on. */
export function rowsBeforeReform(): UnitRows {
  const rows = listUnits(country);
  const units = rows.units.filter((unit) => GROUND.has(unit.type) && (unit.from ?? '') <= LAST_DAY);
  const ids = new Set(units.map((unit) => unit.id));
  const open = <Row extends { from: string | null; to: string | null }>(list: readonly Row[]): Row[] =>
    list.filter((row) => (row.from ?? '') <= LAST_DAY).map((row) => (row.to === LAST_DAY ? { ...row, to: null } : row));
  return {
    units: open(units),
    names: open(rows.names.filter((row) => ids.has(row.id))),
    parents: open(rows.parents.filter((row) => ids.has(row.id) && ids.has(row.parentId))),
    lineage: rows.lineage.filter((edge) => edge.date <= LAST_DAY && ids.has(edge.fromId) && ids.has(edge.toId)),
    aliases: open(rows.aliases.filter((row) => ids.has(row.id))),
  };
}
