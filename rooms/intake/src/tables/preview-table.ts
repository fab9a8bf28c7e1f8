import type { MappingAnswer } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import type { Store } from '@tuyen/store';
import type { InputFile } from '../files/input-file.ts';
import { readHead, recogniseHead } from '../files/recognise-file.ts';
import { mapColumns } from './map-columns.ts';
import { readTable } from './read-table.ts';

const SAMPLES = 3;

/**
 * The columns of a list, a few of their cells, and what each is taken to mean: remembered for this header, else proposed by its titles.
 * @throws Refusal as `readTable`, and `import.not-recognised` for a file that is no list
 */
export async function previewTable(store: Store, file: InputFile): Promise<MappingAnswer> {
  const kind = recogniseHead(await readHead(file));
  if (kind === 'empty') throw new Refusal('import.empty-file');
  if (kind !== 'csv' && kind !== 'xlsx') throw new Refusal('import.not-recognised');
  const table = await readTable(file, kind);
  const mapped = await mapColumns(store, table);
  return {
    kind: mapped.kind,
    columns: table.titles.map((title, i) => ({
      title,
      samples: table.rows.flatMap(({ cells }) => (cells[i] === undefined || cells[i] === null || cells[i] === '' ? [] : [String(cells[i])])).slice(0, SAMPLES),
      target: mapped.columns[i] ?? null,
    })),
    targets: mapped.targets.map(({ id, label, required }) => ({ id, label, required })),
    remembered: mapped.remembered,
  };
}
