import { finiteOrNull } from '../cases/answer-case.ts';
import type { CaseReader } from '../cases/case-reader.ts';
import { chiSquareOfTable } from './chi-square-of-table.ts';
import { type Comparison, type ExposureGroup, compareExposed } from './compare-exposed.ts';

const ROWS = 'unexposed, exposed';
const COLUMNS = 'non-case, case';
const reversed = (order: string): string => order.split(', ').reverse().join(', ');

/** The table as rows of counts; at least two of each, all rows of one length. */
function readTable(reader: CaseReader): number[][] {
  const rows = reader.list('table').map((row, i) => (Array.isArray(row) ? row.map((cell: unknown, j) => reader.checkCount(cell, `table[${i}][${j}]`)) : []));
  const width = rows[0]?.length ?? 0;
  if (!reader.failed && (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width))) reader.addFinding('calculation.table-shape', 'table');
  return rows;
}

/** Whether the case says the other way round; a wording that is neither is refused, since a table read the wrong way gives a ratio upside down. */
function isReversed(reader: CaseReader, field: string, usual: string): boolean {
  const order = reader.text(field);
  if (!reader.has(field) || order === usual) return false;
  if (order !== reversed(usual)) reader.addFinding('calculation.order-unknown', field, { expected: usual });
  return order === reversed(usual);
}

const asPlain = ({ oddsRatio, riskRatio, chiSquare, chiSquareP, fisherP }: Comparison) => ({
  oddsRatio: oddsRatio.map(finiteOrNull),
  riskRatio: riskRatio.map(finiteOrNull),
  chiSquare: finiteOrNull(chiSquare),
  chiSquareP: finiteOrNull(chiSquareP),
  fisherP: finiteOrNull(fisherP),
});

/** Each group against the first, one list of results for every measure. */
function compareGroups(reader: CaseReader, groups: readonly ExposureGroup[], confLevel: number): Record<string, unknown> {
  const compared = groups.slice(1).map((group) => asPlain(compareExposed(groups[0]!, group, confLevel)));
  if (groups.some(({ nonCases, cases }) => nonCases === 0 || cases === 0)) reader.addWarningFinding('calculation.cell-empty', 'table');
  if (compared.length === 1) return compared[0]!;
  return Object.fromEntries(Object.keys(compared[0]!).map((measure) => [measure, compared.map((each) => each[measure as keyof typeof each])]));
}

/**
 * Rows are levels of exposure with the unexposed first, columns `non-case, case`; `rows` and `cols` may say the reverse.
 * More than two rows: every measure is a list, each level against the first, and a test of the whole table beside it.
 * More than two columns: the test of the whole table alone.
 */
export function computeTable(reader: CaseReader): Record<string, unknown> | undefined {
  const table = readTable(reader);
  const confLevel = reader.confidenceLevel();
  const isTurned = isReversed(reader, 'rows', ROWS);
  const isMirrored = isReversed(reader, 'cols', COLUMNS);
  if (reader.failed) return undefined;
  const ordered = (isTurned ? [...table].reverse() : table).map((row) => (isMirrored ? [...row].reverse() : row));
  const width = table[0]!.length;
  const base = { table, ...(reader.has('rows') ? { rows: reader.text('rows') } : {}), ...(reader.has('cols') ? { cols: reader.text('cols') } : {}), ...(reader.has('confLevel') ? { confLevel } : {}) };
  const { chiSquare, degreesOfFreedom, p } = chiSquareOfTable(table);
  const whole = { degreesOfFreedom, chiSquare: finiteOrNull(chiSquare), chiSquareP: finiteOrNull(p) };
  if (width > 2) return { ...base, ...whole };
  const compared = compareGroups(
    reader,
    ordered.map((row) => ({ nonCases: row[0]!, cases: row[1]! })),
    confLevel,
  );
  return table.length > 2 ? { ...base, ...compared, wholeTable: whole } : { ...base, ...compared };
}
