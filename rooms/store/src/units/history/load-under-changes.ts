import { type UnitRows, applyUnitEvents, listUnits, unitBookOf } from '@tuyen/records';
import type { Database } from '../../database/database.ts';
import { loadUnits, replaceUnits } from '../load-units.ts';
import { readEventText } from './read-event-text.ts';
import { readUnitRows } from './read-unit-rows.ts';
import { listUnitChanges, markOvertaken, saveSnapshots } from './unit-change-table.ts';
import { differingUnits, replaceRows, unitIdsOf } from './unit-snapshot.ts';

/**
 * Loads the units of the content folder below the changes applied here: the changes are lifted off, the content is laid down, and each is
 * applied again in its order. One that no longer fits (the release brings the same resolution itself) is marked overtaken and left out.
 */
export async function loadUnderChanges(database: Database, content: UnitRows): Promise<void> {
  const changes = await listUnitChanges(database, 'applied');
  if (changes.length === 0) {
    await loadUnits(database, content);
    return;
  }
  await database.transaction(async (transaction) => {
    const lifted = changes.reduceRight((rows, change) => replaceRows(rows, unitIdsOf(change.before, change.after), change.before), await readUnitRows(transaction));
    const base = replaceRows(lifted, unitIdsOf(content), content);
    let rows = base;
    for (const change of changes) {
      const { value } = readEventText(change.file, change.content);
      const applied = value && applyUnitEvents(unitBookOf(rows), value);
      if (!applied || applied.findings.length > 0) {
        await markOvertaken(transaction, change.key);
        continue;
      }
      const next = listUnits(applied.book);
      const { before, after } = differingUnits(rows, next);
      await saveSnapshots(transaction, change.key, before, after);
      rows = next;
    }
    await replaceUnits(transaction, base, 'content');
    await replaceUnits(transaction, differingUnits(base, rows).after, 'change');
  });
}
