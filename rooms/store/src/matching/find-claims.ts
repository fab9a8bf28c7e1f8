import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A claim that is in the log as a visit. */
export interface KnownClaim {
  unit_key: number;
  claim_id: string;
  subject_id: string;
  /** First record of the visit. */
  record_id: string;
  /** What the visit holds now. */
  digest: string | null;
  /** Everything that was ever sent for it. */
  digests: string[];
  /** The record a further correction must name. */
  newest_id: string;
}

/** Visits of these claims (import): by the index on claim_id, then by facility. */
export async function findClaims(database: Statements, claims: readonly { unitKey: number; claimId: string }[]): Promise<KnownClaim[]> {
  return database.rows<KnownClaim>(
    sql`select v.unit_key, v.claim_id, v.subject_id, v.record_id, v.source_digest as digest,
          array(select r.data->'source'->>'digest' from record r where r.subject_id = v.subject_id and coalesce(r.root_id, r.id) = v.record_id and r.data->'source'->>'digest' is not null) as digests,
          (select r.id from record r where r.subject_id = v.subject_id and coalesce(r.root_id, r.id) = v.record_id order by r.seq desc limit 1) as newest_id
        from unnest(${claims.map((claim) => claim.unitKey)}::int[], ${claims.map((claim) => claim.claimId)}::text[]) as t(unit_key, claim_id)
        join visit v on v.claim_id = t.claim_id and v.unit_key = t.unit_key`,
    'import-find-claims',
  );
}
