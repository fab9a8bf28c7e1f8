import type { ConflictCard, ConflictsAnswer } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';
import { type ReadStore, type Store, listUnitNames, syncTables } from '@tuyen/store';
import { type Conflict, readConflict } from '@tuyen/sync';
import { findDisplays } from '../find-displays.ts';
import { recordLines } from '../record-lines.ts';

async function cardOf(store: ReadStore, conflict: Conflict): Promise<ConflictCard> {
  const form = store.site.forms.get(conflict.form)!.at(-1)!.form;
  const differing = new Set(conflict.fields.map(({ field }) => field));
  const only = (data: RecordData): RecordData => Object.fromEntries(Object.entries(data).filter(([field]) => differing.has(field)));
  const displays = await findDisplays(store, conflict.versions.map(({ data }) => ({ form, data })));
  const keys = conflict.versions.flatMap((version) => store.site.unitKey(version.unit) ?? []);
  const names = new Map((await listUnitNames(store.database, keys, conflict.openedAt.slice(0, 10))).map((unit) => [unit.id, unit.name]));
  return {
    subjectId: conflict.subjectId,
    rootId: conflict.rootId,
    title: form.title,
    openedAt: conflict.openedAt,
    due: conflict.due,
    versions: conflict.versions.map(({ recordId, unit, by, enteredAt, reason, withdrawn, stands, data }) => ({
      recordId,
      unit: names.get(unit) ?? unit,
      by,
      enteredAt,
      reason,
      withdrawn,
      stands,
      lines: recordLines(form.items, only(data), displays),
    })),
  };
}

/** Cards of what two sites corrected differently, as far as whoever asks may see the records. */
export async function answerConflicts(siteStore: Store, store: ReadStore): Promise<ConflictsAnswer> {
  const conflicts: ConflictCard[] = [];
  for (const row of await syncTables.listConflicts(siteStore.database)) {
    const conflict = store.site.forms.has(row.form) ? await readConflict(store.site, row) : undefined;
    if (conflict) conflicts.push(await cardOf(store, conflict));
  }
  return { conflicts };
}
