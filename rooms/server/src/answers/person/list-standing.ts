import { foldEvent } from '@tuyen/records';
import type { StoredRecord } from '@tuyen/store';

/** What stands of a person's records after corrections and withdrawals, oldest first. */
export function listStanding(records: readonly StoredRecord[]): StoredRecord[] {
  const chains = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const root = record.rootId ?? record.id;
    chains.set(root, [...(chains.get(root) ?? []), record]);
  }
  return [...chains.values()].flatMap((chain) => foldEvent(chain).current ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
}
