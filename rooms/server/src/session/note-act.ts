import type { SessionRow } from '@tuyen/store';
import type { ServerContext } from '../server-context.ts';

/** Writes an act of whoever is signed in into the log of access; done when it is on the disk. @param facts codes and counts, never what a record says */
export function noteAct({ siteStore, now }: ServerContext, session: Pick<SessionRow, 'account_id' | 'unit_key'>, act: string, more: { subjectId?: string; recordId?: string; facts?: Record<string, string | number | boolean> } = {}): Promise<void> {
  return siteStore.audit.note({ at: now().toISOString(), account: session.account_id, unitKey: session.unit_key, act, ...more });
}
