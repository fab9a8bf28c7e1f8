import { type Finding, codeFact } from '@tuyen/records';
import { type ParkedRow, appendRecords, listCandidates } from '@tuyen/store';
import { draftOf } from '../people/draft-person-records.ts';
import type { ImportContext } from '../runs/import-context.ts';
import { countRecord } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';

/** Evidence of a residence that waits for its commune. */
export interface WaitingResidence {
  personId: string;
  commune: string;
  /** Day of the visit. */
  on: string;
  unit: string;
  /** Names the claim's records. */
  claim: string;
}

/** Adds the residence when a commune bears the code now; somebody who has a residence by now needs none. */
export async function retryResidence(context: ImportContext, row: ParkedRow, waiting: WaitingResidence): Promise<void> {
  const { tally, store } = context;
  const commune = context.communes.at(waiting.commune, waiting.on);
  const again = (finding: Finding): Promise<void> => park(context, row.file, row.entry, [finding], { kind: 'commune', content: JSON.stringify(waiting), digest: row.digest });
  const [person] = commune ? await listCandidates(store.database, [waiting.personId]) : [];
  // No commune yet, or the visit itself still waits.
  if (!commune || !person) return again({ code: row.code, severity: 'warning', facts: { ...row.facts, code: codeFact(waiting.commune) }, ...(row.field === null ? {} : { field: row.field }) });
  if (person.communes.length === 0) {
    const header = { entry: waiting.claim, unit: waiting.unit, at: waiting.on, by: context.by, enteredAt: context.now().toISOString() };
    const [outcome] = await appendRecords(store.site, [draftOf(header, 'residence', 'person', person.id, 'residence', { kind: 'permanent', commune: commune.id, from: waiting.on, reason_in: 'first-list' })]);
    if (outcome?.status === 'refused') return again(outcome.findings[0]!);
    if (outcome?.status === 'recorded') countRecord(tally, 'residence');
  }
  tally.settled?.add(row.digest);
}
