import { foldVietnamese } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type RowShape, writeRows } from '../database/write-rows.ts';
import { readTerminology } from './read-terminology.ts';

const CONCEPT: RowShape = {
  table: 'concept',
  columns: [
    { name: 'system', type: 'text' },
    { name: 'code', type: 'text' },
    { name: 'part', type: 'text' },
    { name: 'display', type: 'text' },
    { name: 'display_en', type: 'text' },
    { name: 'note', type: 'text' },
    { name: 'folded', type: 'text' },
    { name: 'valid_from', type: 'date' },
    { name: 'valid_to', type: 'date' },
    { name: 'properties', type: 'jsonb' },
    { name: 'common', type: 'boolean' },
  ],
};

/** Replaces the code systems by those of the content folder; returns how many concepts there are. */
export async function loadTerminology(database: Database, folder: string): Promise<number> {
  const concepts = readTerminology(folder);
  await database.transaction(async (transaction) => {
    await transaction.run(sql`truncate concept`);
    await writeRows(
      transaction,
      CONCEPT,
      concepts.map((concept) => [
        concept.system,
        concept.code,
        concept.part,
        concept.display,
        concept.displayEn,
        concept.note,
        foldVietnamese([concept.display, ...concept.everyday].join(' ')),
        concept.from,
        concept.to,
        concept.lists.length > 0 ? JSON.stringify({ lists: concept.lists }) : null,
        concept.common,
      ]),
    );
  });
  await database.run(sql`analyze concept`);
  return concepts.length;
}
