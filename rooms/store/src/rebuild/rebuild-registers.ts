import { generatedSql } from '../database/sql.ts';
import { writeRows } from '../database/write-rows.ts';
import { rebuildPlaces } from '../log/place-subjects.ts';
import type { Site } from '../log/site.ts';
import { readStates } from './read-states.ts';

/**
 * Throws the registers away and fills them again from the log, each in one transaction: readers see the old rows until the new ones stand.
 * @param forms only these; all when absent.
 * @returns rows of each register's main table.
 */
export async function rebuildRegisters(site: Site, forms?: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const shape of site.shapes) {
    if (forms && !forms.includes(shape.form)) continue;
    counts[shape.main.name] = await site.database.transaction(async (transaction) => {
      // Nobody appends meanwhile: the fold and the rows must be of the same log.
      await site.lockOwnLog(transaction);
      for (const table of [shape.main, ...shape.children]) await transaction.run(generatedSql(`delete from "${table.name}"`));
      const projection = site.registers.get(shape.form)!;
      let rows = 0;
      for await (const states of readStates(site, transaction, shape)) {
        for (const table of projection.project(states)) await writeRows(transaction, table.shape, table.rows);
        rows += states.length;
      }
      return rows;
    });
  }
  await site.database.transaction(async (transaction) => {
    await site.lockOwnLog(transaction);
    await rebuildPlaces(site, transaction);
  });
  return counts;
}
