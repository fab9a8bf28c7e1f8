import type { Statements } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

/** Something that could not go in, with all that is needed to try it again. */
export interface ParkedEntry {
  id: string;
  importId: string | null;
  file: string;
  /** Claim id, line or row. */
  entry: string;
  code: string;
  severity: string;
  field: string | null;
  facts: Record<string, string | number | boolean>;
  /** What was read: the claim's tables, the row, or the head of an unreadable file. */
  evidence: Buffer | null;
  /** `claim`, `person-row`, `total-row`, `file`. */
  evidenceKind: string;
  /** Digest of the evidence: the same bad entry is parked once. */
  digest: string;
}

/** An entry as lists show it: what is wrong with it, not what it holds. */
export interface ParkedRow extends Omit<ParkedEntry, 'importId' | 'evidenceKind' | 'evidence'> {
  import_id: string | null;
  evidence_kind: string;
  state: 'waiting' | 'recovered' | 'dismissed';
  parked_at: string;
}

/** Parks an entry; one that waits already for the same reason is not parked twice. Returns whether it is new. */
export async function parkEntry(database: Statements, entry: ParkedEntry): Promise<boolean> {
  const written = await database.run(sql`
    insert into parked (id, import_id, file, entry, code, severity, field, facts, evidence, evidence_kind, digest)
    values (${entry.id}, ${entry.importId}, ${entry.file}, ${entry.entry}, ${entry.code}, ${entry.severity}, ${entry.field},
            ${JSON.stringify(entry.facts)}::jsonb, ${entry.evidence}, ${entry.evidenceKind}, ${entry.digest})
    on conflict (digest, code, (coalesce(field, ''))) where state = 'waiting' do update set import_id = coalesce(excluded.import_id, parked.import_id), file = excluded.file, entry = excluded.entry, facts = excluded.facts, severity = excluded.severity`);
  return written > 0;
}

const columns = sql`id, import_id, file, entry, code, severity, field, facts, evidence_kind, digest, state, parked_at::text`;

interface ParkedFilter {
  importId?: string;
  ids?: readonly string[];
  state?: string;
  limit?: number;
}

const parkedWhere = (filter: ParkedFilter): Sql => sql`
    where (${filter.importId ?? null}::uuid is null or import_id = ${filter.importId ?? null}) and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.ids ?? null}::uuid[] is null or id = any(${filter.ids ?? null}::uuid[]))
    order by parked_at desc, id limit ${filter.limit ?? 200}`;

export async function listParked(database: Statements, filter: ParkedFilter): Promise<ParkedRow[]> {
  return database.rows<ParkedRow>(sql`select ${columns} from parked ${parkedWhere(filter)}`);
}

/** The same with what was handed in, for trying again; only the site itself reads it. */
export async function listParkedEvidence(database: Statements, filter: ParkedFilter): Promise<(ParkedRow & { evidence: Buffer | null })[]> {
  return database.rows(sql`select ${columns}, evidence from parked ${parkedWhere(filter)}`);
}

export async function settleParked(database: Statements, ids: readonly string[], state: 'recovered' | 'dismissed'): Promise<number> {
  return database.run(sql`update parked set state = ${state} where id = any(${ids}::uuid[]) and state = 'waiting'`);
}

/** An entry that went in later, from whatever file, waits no more. */
export async function settleParkedByDigest(database: Statements, digests: readonly string[]): Promise<number> {
  return database.run(sql`update parked set state = 'recovered' where digest = any(${digests}) and state = 'waiting'`);
}

/** A claim that went in as another version: earlier ones that wait under its number have nothing to say any more. */
export async function dismissOtherVersions(database: Statements, claims: readonly { facility: string; claimId: string; digest: string }[]): Promise<number> {
  if (claims.length === 0) return 0;
  return database.run(sql`update parked p set state = 'dismissed'
    from unnest(${claims.map((claim) => claim.facility)}::text[], ${claims.map((claim) => claim.claimId)}::text[], ${claims.map((claim) => claim.digest)}::text[]) as t(facility, claim_id, digest)
    where p.state = 'waiting' and p.evidence_kind = 'claim' and p.entry = t.claim_id and p.facts->>'facility' = t.facility and p.digest <> t.digest`);
}

/** How many wait: at most 1,000 are counted, nobody needs the rest. */
export async function countParked(database: Statements): Promise<number> {
  return (await database.row<{ n: number }>(sql`select count(*) as n from (select 1 from parked where state = 'waiting' limit 1000) p`))!.n;
}
