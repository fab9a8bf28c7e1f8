import type { UnitBrief, UnitDetail, UnitsAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import { type Database, type UnitQuery, type UnitRow, describeUnit, findUnits, sql } from '@tuyen/store';

export const unitBrief = (row: { id: string; code: string; type: string; name: string }): UnitBrief => ({ id: row.id, code: row.code, type: row.type, name: row.name });

async function detailOf(database: Database, row: UnitRow, at: string): Promise<UnitDetail> {
  const description = await describeUnit(database, row.key, at);
  const lineage = (rows: typeof description.successors): UnitDetail['successors'] => rows.map((entry) => ({ unit: unitBrief(entry), share: entry.share, estimated: entry.estimated, date: entry.date }));
  return {
    ...unitBrief(row),
    from: row.from,
    to: row.to,
    parents: description.parents.map((parent) => ({ relation: parent.relation, unit: unitBrief(parent) })),
    children: description.children,
    aliases: description.aliases,
    predecessors: lineage(description.predecessors),
    successors: lineage(description.successors),
    instrument: description.instrument,
  };
}

/** Units at a date by code, words or parent. @throws Refusal `unit.unknown-code` when a code asked for names nothing on the date */
export async function answerUnits(database: Database, query: Omit<UnitQuery, 'parentKey'> & { parent?: string }): Promise<UnitsAnswer> {
  const { parent, ...rest } = query;
  const above = parent === undefined ? undefined : (await database.row<{ key: number }>(sql`select key from unit where id = ${parent}`))?.key;
  if (parent !== undefined && above === undefined) throw new Refusal('unit.unknown', { unit: parent });
  const rows = await findUnits(database, { ...rest, ...(above === undefined ? {} : { parentKey: above }) });
  if (rows.length === 0 && query.code !== undefined) throw new Refusal('unit.unknown-code', { code: query.code, date: query.at });
  const units: UnitDetail[] = [];
  for (const row of rows) units.push(await detailOf(database, row, query.at));
  return { at: query.at, units };
}
