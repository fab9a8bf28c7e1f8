import { type RecordDraft, Refusal, isUuid } from '@tuyen/records';
import { sql } from '../database/sql.ts';
import type { Outcome } from '../log/append-records.ts';
import type { Store } from '../open-store.ts';
import { databaseAs } from './as-account.ts';
import type { Rights } from './rights.ts';

/** A correction is of a record one can see. */
async function refuseUnseen(store: Store, rights: Rights, drafts: readonly RecordDraft[]): Promise<void> {
  const corrections = drafts.filter((draft) => draft.replaces !== undefined && isUuid(draft.replaces) && isUuid(draft.subjectId));
  if (corrections.length === 0) return;
  const seen = await databaseAs(store.database, rights).rows<{ id: string }>(sql`
    select r.id from record r join unnest(${corrections.map((draft) => draft.subjectId)}::uuid[], ${corrections.map((draft) => draft.replaces)}::uuid[]) as c(subject_id, id)
      on r.subject_id = c.subject_id and r.id = c.id`);
  const ids = new Set(seen.map((row) => row.id));
  if (corrections.some((draft) => !ids.has(draft.replaces!))) throw new Refusal('record.unknown');
}

/** What keeps an account from writing a draft at all. */
function refuseForeign(store: Store, rights: Rights, draft: RecordDraft): void {
  const form = store.site.forms.get(draft.form)?.find((version) => version.form.version === draft.formVersion);
  // What is unknown is found by the checks, with their own words.
  if (form && (form.form.byActOnly === true || !rights.write.forms.has(form.key))) throw new Refusal('forbidden.action');
  const unitKey = store.site.unitKey(draft.unit);
  if (unitKey !== undefined && !rights.write.units.has(unitKey)) throw new Refusal('forbidden.unit', { unit: draft.unit });
  const claimed = form ? store.site.access.compartmentsOf(form.form, {}, draft.at) : 0;
  if ((claimed & rights.read.barred) !== 0) throw new Refusal('forbidden.action');
}

/**
 * Appends records as an account: at the units and of the forms its role writes, corrections only of what it sees, nothing of a form that has an
 * act of its own, and nothing of a form whose compartment is closed to it. A diagnosis that a compartment claims goes in from anybody who treats; it is then seen by those on the list.
 * @throws Refusal `forbidden.action`, `forbidden.unit`, `record.unknown`
 */
export async function appendAs(store: Store, rights: Rights, drafts: readonly RecordDraft[]): Promise<Outcome[]> {
  for (const draft of drafts) refuseForeign(store, rights, draft);
  await refuseUnseen(store, rights, drafts);
  return store.queue.append(drafts);
}
