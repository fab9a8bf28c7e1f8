import type { RecordPlace } from '@tuyen/contract';
import { describeProblem } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';

/** How far up a record has come, and why it waits where it does. */
export async function recordPlace({ database }: Store, subjectId: string, recordId: string): Promise<RecordPlace> {
  const receipt = (await syncTables.listReceipts(database, subjectId)).find((row) => row.id === recordId);
  const parked = receipt?.parked ? describeProblem(receipt.parked) : null;
  // What came down is at the site above already.
  return { at: receipt?.above ? 'province' : receipt?.at_parent || receipt?.pieces ? 'centre' : 'here', parked };
}
