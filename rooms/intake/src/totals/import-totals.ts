import { createHash } from 'node:crypto';
import type { RecordDraft } from '@tuyen/records';
import { type Store, type TotalRecord, appendRecords, listTotalRecords } from '@tuyen/store';
import { draftOf, importId } from '../people/draft-person-records.ts';
import { type ImportContext, openImport } from '../runs/import-context.ts';
import { countRecord, settleUnchanged } from '../runs/import-tally.ts';
import { type Evidence, park } from '../runs/park.ts';
import type { InputFile } from '../files/input-file.ts';
import { type NumberedRow, type TargetRow, listRows, mapColumns, requireColumns } from '../tables/map-columns.ts';
import { readTable } from '../tables/read-table.ts';
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

const BATCH = 500;
const rowDigest = (row: TargetRow): string => createHash('sha256').update(JSON.stringify(row)).digest('hex');
const evidenceOf = (row: TargetRow): Evidence => ({ kind: 'total-row', content: JSON.stringify(row), digest: rowDigest(row) });

async function appendTotals(context: ImportContext, file: string, totals: readonly TotalRow[]): Promise<void> {
  const subjectOf = (total: TotalRow): string => importId(total.figure, 'subject');
  const known = new Map((await listTotalRecords(context.store.database, totals.map(subjectOf))).map((row) => [row.subject_id, row]));
  const changed: TotalRow[] = [];
  for (const total of totals) {
    const before = known.get(subjectOf(total));
    if (before && sameTotal(before, total)) settleUnchanged(context.tally, rowDigest(total.row));
    else changed.push(total);
  }
  const drafts = changed.map((total) => draftTotal(context, total, known.get(subjectOf(total))));
  const outcomes = await appendRecords(context.store.site, drafts);
  for (const [i, outcome] of outcomes.entries()) {
    const total = changed[i]!;
    if (outcome.status === 'refused') await park(context, file, `${total.line}`, outcome.findings, evidenceOf(total.row));
    else if (outcome.status === 'unchanged') settleUnchanged(context.tally, rowDigest(total.row));
    else {
      context.tally.settled?.add(rowDigest(total.row));
      countRecord(context.tally, 'total');
      if (drafts[i]!.replaces !== undefined) context.tally.corrected += 1;
    }
  }
}

/** Brings the rows of a list of totals in: new, corrected, unchanged or parked. */
export async function importTotalRows(context: ImportContext, file: string, rows: Iterable<NumberedRow>): Promise<void> {
  const totals: TotalRow[] = [];
  for (const { line, row } of rows) {
    const { total, findings } = readTotalRow(context, line, row);
    if (total) totals.push(total);
    else await park(context, file, `${line}`, findings, evidenceOf(row));
  }
  const last = lastOfEach(totals);
  for (let from = 0; from < last.length; from += BATCH) await appendTotals(context, file, last.slice(from, from + BATCH));
}

/** Totals that are content (published figures of old years): brought in when a site is set up, again when the files change. */
export async function importContentTotals(store: Store, files: readonly InputFile[], now: () => Date): Promise<number> {
  const context = await openImport(store, { runId: null, by: 'content', now });
  for (const file of files) {
    const table = await readTable(file, 'csv');
    const mapped = await mapColumns(store, table);
    requireColumns(mapped);
    await importTotalRows(context, file.name, listRows(table, mapped));
  }
  if (context.tally.parked[0]) throw new Error(`a published total of the content cannot be read: ${context.tally.parked[0].file} ${context.tally.parked[0].entry} ${context.tally.parked[0].code}`);
  return context.tally.records['total'] ?? 0;
}
