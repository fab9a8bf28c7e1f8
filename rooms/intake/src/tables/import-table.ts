import type { InputFile } from '../files/input-file.ts';
import { importPersonRows } from '../people/import-person-rows.ts';
import type { ImportContext } from '../runs/import-context.ts';
import { importTotalRows } from '../totals/import-totals.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { listRows, mapColumns, requireColumns } from './map-columns.ts';
import { readTable } from './read-table.ts';

/** Brings a list in, CSV or XLSX: people with their households, or totals, by what its columns mean. */
export async function importTable(context: ImportContext, file: InputFile, kind: 'csv' | 'xlsx', options: { mapping?: ColumnMapping; unit?: string }): Promise<void> {
  const table = await readTable(file, kind);
  const mapped = await mapColumns(context.store, table, options.mapping);
  requireColumns(mapped);
  if (mapped.kind === 'totals') await importTotalRows(context, file.name, listRows(table, mapped));
  else await importPersonRows(context, file.name, listRows(table, mapped), { ...(options.unit ? { unit: options.unit } : {}), hasCommune: mapped.columns.includes('commune') });
}
