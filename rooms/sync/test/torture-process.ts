import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { appendRecords, openStore } from '@tuyen/store';
import { SESSION_START, syncOnce } from '../src/index.ts';

// A station that records and syncs without a pause until it is killed. Every id it says was saved goes to standard output.
const [databaseUrl, unit] = process.argv.slice(2) as [string, string];
const store = await openStore({ databaseUrl, dataDir: '', purpose: 'command' });
const newId = (): string => makeRecordId(Date.now(), (count) => randomBytes(count));
const person = newId();
for (;;) {
  const drafts = Array.from({ length: 20 }, (): RecordDraft => ({ id: newId(), form: 'visit', formVersion: 1, subjectType: 'person', subjectId: person, unit, at: '2026-10-01', by: 'user:thu', enteredAt: new Date().toISOString(), data: { kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }] } }));
  for (const outcome of await appendRecords(store.site, drafts)) if (outcome.status !== 'refused') process.stdout.write(`${outcome.id}\n`);
  await syncOnce(store, SESSION_START).catch(() => {});
}
