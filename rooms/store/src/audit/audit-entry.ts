import { chainHash } from '@tuyen/records';
import { hashText } from '../log/site.ts';

/** What may stand beside an act: counts, codes, a purpose. Never what a record says. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

/** One act that somebody is answerable for. */
export interface AuditEntry {
  /** ISO 8601 in UTC. */
  at: string;
  /** The account, or `site` for the machine itself. */
  account: string;
  /** Unit of the account then. */
  unitKey: number | null;
  /** `person.open`, `record.open`, `list.open`, `account.save` … */
  act: string;
  subjectId?: string;
  recordId?: string;
  facts?: AuditFacts;
}

/** The text of an entry that is hashed: a JSON list, so that no two entries share a text. */
export const auditText = (entry: AuditEntry & { seq: number }, facts: string): string =>
  JSON.stringify([entry.seq, entry.at, entry.account, entry.unitKey, entry.act, entry.subjectId ?? null, entry.recordId ?? null, facts]);

/** The hash of an entry behind another. @param facts the exact text kept */
export const auditHash = (before: string, entry: AuditEntry & { seq: number }, facts: string): string => chainHash(before, auditText(entry, facts), hashText);
