import { Refusal } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';
import { PostgresShelf } from '../postgres/postgres-shelf.ts';
import { readUrgentForms } from '../postgres/read-urgent-forms.ts';
import type { CallerEvent } from '../protocol/caller-states.ts';
import type { Caller } from '../protocol/step-caller.ts';
import { type SessionEnd, runSession } from '../session/run-session.ts';
import { callParent, fetchCertificate, openParentLine } from './call-parent.ts';
import { openIdentity } from './site-identity.ts';

/** Both sides compare their digests once in so long. */
const COMPARE_HOURS = 20;

/** Certificates of parents whose keys are pinned, as they showed them last; by fingerprint. */
const certificates = new Map<string, string>();

/** How one session with the parent went. */
export interface SessionReport extends SessionEnd {
  /** What happened, step by step. */
  events: CallerEvent[];
  parent: string;
}

/**
 * One session with the parent.
 * @param compare `when-due`: once a night; `now`: in this session
 * @throws Refusal `sync.no-parent`, `sync.parent-unreachable`, `sync.parent-other-key`
 */
export async function syncOnce(store: Store, start: Caller, compare: 'when-due' | 'now' = 'when-due'): Promise<SessionReport> {
  const parent = await syncTables.findParent(store.database);
  if (!parent?.address) throw new Refusal('sync.no-parent');
  const identity = await openIdentity(store);
  const address = new URL(parent.address);
  if (!certificates.has(parent.id)) certificates.set(parent.id, (await fetchCertificate(address, parent.id)).certificate);
  const line = openParentLine(address, certificates.get(parent.id)!, identity);
  const isDue = compare === 'now' || parent.compared_at === null || Date.now() - parent.compared_at.getTime() > COMPARE_HOURS * 3_600_000 || (parent.different ?? 0) > 0;
  const events: CallerEvent[] = [];
  try {
    const shelf = new PostgresShelf(store, readUrgentForms(store.contentFolder));
    const end = await runSession(start, shelf, { send: (request) => callParent(line, request), watch: (_, event) => void events.push(event) }, isDue);
    if (!events.includes('unanswered')) await syncTables.notePeerSeen(store.database, parent.key, undefined);
    else certificates.delete(parent.id);
    return { ...end, events, parent: parent.name };
  } finally {
    line.close();
  }
}
