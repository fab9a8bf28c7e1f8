import type { GrowthReference, GrowthTables } from '@tuyen/clinical';
import { Refusal, describeProblem } from '@tuyen/records';
import { type Command, type CommandInput, type ExitCode, UsageError, optionText } from '../../command.ts';
import { LineWriter } from '../../input/line-writer.ts';
import { type CsvRow, type CsvRows, readCsvRows } from '../../input/read-csv-rows.ts';
import { formatOption, say } from '../../output.ts';
import { checkDay } from '../../check-day.ts';
import { vietnamToday } from '../../today.ts';
import { readCells } from './growth-columns.ts';
import { type Grading, gradingOf } from './grading-of.ts';
import { type AssessedRow, type ReferenceColumns, growthReferences, readGrowthTables } from './growth-references.ts';

function referenceOf(input: CommandInput): GrowthReference {
  const reference = optionText(input, 'reference') ?? 'who2006';
  if (reference !== 'who2006' && reference !== 'who2007') throw new UsageError('--reference nhận who2006 (0–5 tuổi) hoặc who2007 (5–19 tuổi).', '--reference takes who2006 (0-5 years) or who2007 (5-19 years).');
  return reference;
}

function sayFindings(line: number, { findings }: AssessedRow): void {
  for (const { code, facts } of findings) {
    const { vi, en } = describeProblem(code, facts);
    say(`dòng ${line}: ${code}: ${vi} / ${en}`);
  }
}

interface Work {
  columns: ReferenceColumns;
  tables: GrowthTables;
  grading: Grading | undefined;
  format: 'json' | 'csv';
  /** Columns of the answer: those that came, then what is computed. */
  order: string[];
}

async function answer({ columns, tables, grading, format, order }: Work, { line, cells }: CsvRow, writer: LineWriter): Promise<boolean> {
  const assessed = columns.assess(readCells(cells), tables);
  const scored = { ...cells, ...assessed.added };
  const row = grading === undefined ? scored : { ...scored, ...grading.grade(scored) };
  if (format === 'json') await writer.write(JSON.stringify(Object.fromEntries(order.map((column) => [column, row[column] ?? '']))));
  else await writer.writeRow(order.map((column) => row[column] ?? ''));
  sayFindings(line, assessed);
  return assessed.findings.length > 0;
}

async function run(input: CommandInput): Promise<ExitCode> {
  const reference = referenceOf(input);
  const columns = growthReferences[reference];
  const table: CsvRows = await readCsvRows(input);
  const missing = columns.required.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new Refusal('growth.column-missing', { column: missing.join(', ') });
  const grading = input.options['grade'] === true ? gradingOf(reference, checkDay(optionText(input, 'at') ?? vietnamToday(), '--at')) : undefined;
  const added = [...columns.outputs, ...(grading?.columns ?? [])];
  const order = [...new Set([...table.columns.filter((column) => !added.includes(column)), ...columns.inputs]), ...added];
  const work: Work = { columns, tables: readGrowthTables(reference), grading, format: formatOption(input, 'csv'), order };
  const writer = new LineWriter();
  if (work.format === 'csv') await writer.writeRow(order);
  let wrong = 0;
  for await (const row of table.rows) if (await answer(work, row, writer)) wrong += 1;
  await writer.end();
  return wrong > 0 ? 1 : 0;
}

/** z-scores of a table of children. Needs no site: the standards are content. */
export const growth: Command = {
  name: 'growth',
  usage: '[FILE] [--reference who2006|who2007] [--grade [--at DATE]] [--format csv|json]  (CSV vào, CSV ra / CSV in, CSV out)',
  about: { vi: 'Tính z-score tăng trưởng của trẻ theo WHO 2006 (0–5 tuổi) hoặc WHO 2007 (5–19 tuổi)', en: 'Compute growth z-scores by WHO 2006 (0-5 years) or WHO 2007 (5-19 years)' },
  example: "printf 'sex,age,weight,lenhei,measure\\n1,365,9.6,75.7,l\\n' | npx tuyen growth",
  options: { reference: { type: 'string' }, grade: { type: 'boolean' }, at: { type: 'string' } },
  words: 1,
  run,
};
