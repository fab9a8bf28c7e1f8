import { randomBytes } from 'node:crypto';
import { type RecordDraft, Refusal, makeRecordId } from '@tuyen/records';
import { type Outcome, type Site, type Store, syncTables } from '@tuyen/store';
import { readConflict } from './read-conflict.ts';

/** What somebody decided. */
export interface Decision {
  subjectId: string;
  rootId: string;
  /** Id of the version that is right. */
  choice: string;
  reason: string;
  /** `user:…`. */
  by: string;
  now: Date;
}

/** Whose eyes read the card, and how the decision is recorded: with the rights of whoever decides. */
export interface Hand {
  site: Site;
  append(drafts: readonly RecordDraft[]): Promise<Outcome[]>;
}

/**
 * Settles a disagreement: the version chosen is recorded as a correction of every version, so that every site comes to the same.
 * @throws Refusal `conflict.unknown`, `conflict.choice-unknown`, `record.invalid`, and what recording refuses
 */
export async function settleConflict(store: Store, hand: Hand, { subjectId, rootId, choice, reason, by, now }: Decision): Promise<void> {
  const row = await syncTables.findConflict(store.database, subjectId, rootId);
  const card = row && (await readConflict(hand.site, row));
  if (!card) throw new Refusal('conflict.unknown');
  const right = card.heads.find((record) => record.id === choice);
  if (!right) throw new Refusal('conflict.choice-unknown');
  const drafts = card.heads.map((head): RecordDraft => ({
    id: makeRecordId(now.getTime(), (count) => randomBytes(count)),
    form: right.form,
    formVersion: right.formVersion,
    subjectType: right.subjectType,
    subjectId,
    unit: right.unit,
    at: right.at,
    by,
    enteredAt: now.toISOString(),
    replaces: head.id,
    reason,
    ...(right.withdrawn ? { withdrawn: true } : {}),
    data: right.data,
  }));
  const refusal = (await hand.append(drafts)).find((outcome) => outcome.status === 'refused');
  if (refusal?.status === 'refused') throw new Refusal('record.invalid', { count: refusal.findings.length }, refusal.findings);
  await store.database.transaction((transaction) => syncTables.noteConflict(transaction, subjectId, rootId, right.form, []));
}
