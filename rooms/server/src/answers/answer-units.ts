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

/** Two at a time, four statements each: a province's hundred communes leave connections for everybody else. */
async function inTurns<Row, Answer>(rows: readonly Row[], work: (row: Row) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < rows.length; i += 2) answers.push(...(await Promise.all(rows.slice(i, i + 2).map(work))));
  return answers;
}

/** Most units below one: Hà Nội has 126 communes, a commune up to a hundred villages. */
const MOST_CHILDREN = 1_000;

/** Units at a date by code, words or parent. @throws Refusal `unit.unknown-code` when a code asked for names nothing on the date */
export async function answerUnits(database: Database, query: Omit<UnitQuery, 'parentKey'> & { parent?: string }): Promise<UnitsAnswer> {
  const { parent, ...rest } = query;
  const above = parent === undefined ? undefined : (await database.row<{ key: number }>(sql`select key from unit where id = ${parent}`))?.key;
  if (parent !== undefined && above === undefined) throw new Refusal('unit.unknown', { unit: parent });
  const rows = await findUnits(database, { ...rest, ...(above === undefined ? {} : { parentKey: above, limit: MOST_CHILDREN }) });
  if (rows.length === 0 && query.code !== undefined) throw new Refusal('unit.unknown-code', { code: query.code, date: query.at });
  return { at: query.at, units: await inTurns(rows, (row) => detailOf(database, row, query.at)) };
}
