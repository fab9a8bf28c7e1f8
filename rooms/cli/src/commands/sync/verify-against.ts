import { describeProblem } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';
import { SESSION_START, readAddress, syncOnce } from '@tuyen/sync';
import { say, writeJson } from '../../output.ts';
import { sayRefusal } from './say-refusal.ts';

/** Compares this site's digests with those of the site above, after a session that brings both level. 0 when they agree. */
export async function verifyAgainst(store: Store, typed: string): Promise<0 | 1> {
  await syncTables.setParentAddress(store.database, readAddress(typed).href);
  const report = await syncOnce(store, SESSION_START, 'now');
  const parent = await syncTables.findParent(store.database);
  const compared = report.events.includes('digests-level') || report.events.includes('digests-differ');
  writeJson({ parent: report.parent, compared, different: compared ? (parent?.different ?? 0) : null, events: report.events });
  if (report.refusal) sayRefusal(report.refusal.code);
  else if (!compared) say(describeProblem('sync.session-broken').vi);
  else if ((parent?.different ?? 0) > 0) say(describeProblem('sync.digests-differ', { peer: report.parent, count: parent!.different! }).vi);
  else say(`Khớp với ${report.parent}. / In agreement with ${report.parent}.`);
  return report.events.includes('digests-level') ? 0 : 1;
}
