import type { TodayAnswer } from '@tuyen/contract';
import { type Store, syncTables } from '@tuyen/store';

/** Where this site stands with the one above; null when it speaks with none. Counts only: nothing of a person. */
export async function syncBrief({ database }: Store): Promise<Pick<TodayAnswer, 'sync' | 'conflicts'>> {
  const parent = await syncTables.findParent(database);
  const conflicts = await syncTables.countConflicts(database);
  if (!parent) return { sync: null, conflicts };
  return { sync: { parent: parent.name, unsent: await syncTables.countUnsent(database), seenAt: parent.seen_at?.toISOString() ?? null, different: parent.different ?? 0 }, conflicts };
}
