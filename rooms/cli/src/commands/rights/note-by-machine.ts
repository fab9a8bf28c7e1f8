import type { Store } from '@tuyen/store';

/** What somebody with the machine itself in hand did: the log of access names no account, and says so. */
export function noteByMachine(store: Store, act: string, facts: Record<string, string>): Promise<void> {
  return store.audit.note({ at: new Date().toISOString(), account: 'site', unitKey: null, act, facts });
}
