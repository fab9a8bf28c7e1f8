import { randomBytes } from 'node:crypto';
import { type Finding, makeRecordId } from '@tuyen/records';
import { parkEntry } from '@tuyen/store';
import type { ImportContext } from './import-context.ts';
import { noteParked } from './import-tally.ts';

/** What was read and could not go in. */
export interface Evidence {
  kind: 'claim' | 'person-row' | 'total-row' | 'commune' | 'file';
  /** JSON; kept in the database only, it may hold a person's data. */
  content: string;
  /** The same evidence has the same digest, whatever file brought it. */
  digest: string;
}

/** Parks an entry by its first error; how many more it has stands among the facts. */
export async function park(context: ImportContext, file: string, entry: string, findings: readonly Finding[], evidence: Evidence): Promise<void> {
  const first = findings.find((finding) => finding.severity === 'error') ?? findings[0];
  if (!first) throw new Error('an entry is parked without a finding');
  const more = findings.filter((finding) => finding.severity === 'error').length - 1;
  const facts = { ...first.facts, ...(more > 0 ? { more } : {}) };
  noteParked(context.tally, { file, entry, code: first.code, severity: first.severity, field: first.field ?? null, facts });
  await parkEntry(context.store.database, {
    id: makeRecordId(context.now().getTime(), (count) => randomBytes(count)),
    importId: context.runId,
    file,
    entry,
    code: first.code,
    severity: first.severity,
    field: first.field ?? null,
    facts,
    evidence: Buffer.from(evidence.content),
    evidenceKind: evidence.kind,
    digest: evidence.digest,
  });
}
