import { createHash } from 'node:crypto';
import type { RecordDraft } from '@tuyen/records';
import { type Store, type TotalRecord, appendRecords, listTotalRecords } from '@tuyen/store';
import { draftOf, importId } from '../people/draft-person-records.ts';
import { type ImportContext, openImport } from '../runs/import-context.ts';
import { countRecord } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';
import type { InputFile } from '../files/input-file.ts';
import { type MappedTable, mapColumns, requireColumns, rowByTarget } from '../tables/map-columns.ts';
import { type Table, readTable } from '../tables/read-table.ts';
import { type TotalRow, readTotalRow } from './read-total-row.ts';

const sameTotal = (known: TotalRecord, { data }: TotalRow): boolean =>
  known.value === data['value'] && (known.numerator ?? undefined) === data['numerator'] && (known.denominator ?? undefined) === data['denominator'] && (known.derived ?? false) === (data['derived'] ?? false) && known.source === data['source'];

function draftTotal(context: ImportContext, total: TotalRow, known: TotalRecord | undefined): RecordDraft {
  const header = { entry: total.figure, unit: total.unit, at: total.at, by: context.by, enteredAt: context.now().toISOString() };
  const subject = importId(total.figure, 'subject');
  const content = createHash('sha256').update(JSON.stringify(total.data)).digest('hex');
  const draft = draftOf(header, 'total', 'figure', subject, known ? `total|${content}|${known.newest_id}` : 'total', total.data);
  return known ? { ...draft, replaces: known.newest_id, reason: 'Số liệu tổng được gửi lại với giá trị khác' } : draft;
}

/** The last row of a file about one figure stands; earlier ones of the same file are overruled by it. */
const lastOfEach = (totals: readonly TotalRow[]): TotalRow[] => [...new Map(totals.map((total) => [total.figure, total])).values()];

/** Brings the rows of a list of totals in: new, corrected, unchanged or parked. */
export async function importTotalRows(context: ImportContext, file: string, table: Table, mapped: MappedTable): Promise<void> {
  requireColumns(mapped);
  const totals: TotalRow[] = [];
  for (const { line, cells } of table.rows) {
    const row = rowByTarget(mapped.columns, cells);
    const { total, findings } = readTotalRow(context, line, row);
    if (total) totals.push(total);
    else await park(context, file, `${line}`, findings, { kind: 'total-row', content: row, digest: createHash('sha256').update(JSON.stringify(row)).digest('hex') });
  }
  const known = new Map((await listTotalRecords(context.store.database, totals.map((total) => importId(total.figure, 'subject')))).map((row) => [row.subject_id, row]));
  const changed = lastOfEach(totals).filter((total) => {
    const before = known.get(importId(total.figure, 'subject'));
    if (before && sameTotal(before, total)) context.tally.unchanged += 1;
    return !before || !sameTotal(before, total);
  });
  const drafts = changed.map((total) => draftTotal(context, total, known.get(importId(total.figure, 'subject'))));
  const outcomes = await appendRecords(context.store.site, drafts);
  for (const [i, outcome] of outcomes.entries()) {
    const total = changed[i]!;
    if (outcome.status === 'refused') await park(context, file, `${total.line}`, outcome.findings, { kind: 'total-row', content: total.data, digest: createHash('sha256').update(JSON.stringify(total.data)).digest('hex') });
    else if (outcome.status === 'unchanged') context.tally.unchanged += 1;
    else {
      countRecord(context.tally, 'total');
      if (drafts[i]!.replaces !== undefined) context.tally.corrected += 1;
    }
  }
}

/** Totals that are content (published figures of old years): brought in when a site is set up, again when the files change. */
export async function importContentTotals(store: Store, files: readonly InputFile[], now: () => Date): Promise<number> {
  const context = await openImport(store, { runId: null, by: 'content', now });
  for (const file of files) {
    const table = await readTable(file, 'csv');
    await importTotalRows(context, file.name, table, await mapColumns(store, table));
  }
  if (context.tally.parked[0]) throw new Error(`a published total of the content cannot be read: ${context.tally.parked[0].file} ${context.tally.parked[0].entry} ${context.tally.parked[0].code}`);
  return context.tally.records['total'] ?? 0;
}
