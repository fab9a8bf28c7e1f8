import { type Store, type Transaction, syncTables } from '@tuyen/store';
import { settleHomes } from './settle-homes.ts';

const AT_ONCE = 5000;

/**
 * Brings the feed up to the end of every log held here. Recording knows nothing of the feed (decision 7): whoever reads it follows the logs first.
 * The caller holds the lock.
 */
export async function followLogs(store: Store, transaction: Transaction): Promise<void> {
  if (!(await syncTables.hasChildren(transaction))) return;
  for (const { key, after, last } of await syncTables.listUnfollowed(transaction)) {
    for (let from = after + 1; from <= last; from += AT_ONCE) {
      const to = Math.min(last, from + AT_ONCE - 1);
      await syncTables.addFeedRuns(transaction, [{ siteKey: key, from, to }]);
      await settleHomes(store, transaction, await syncTables.listSubjectsOfRun(transaction, key, from, to));
    }
    await syncTables.noteFollowed(transaction, key, last);
  }
  const pieces = await syncTables.listUnfedPieces(transaction);
  await syncTables.addFeedRuns(transaction, pieces);
  for (const { siteKey, from, to } of pieces) await settleHomes(store, transaction, await syncTables.listSubjectsOfRun(transaction, siteKey, from, to));
}
