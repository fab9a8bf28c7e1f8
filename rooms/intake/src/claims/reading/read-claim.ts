import { type Claim, type ClaimDrafts, claimDigest, claimToDrafts } from '@tuyen/insurance';
import { sha256 } from '../../runs/import-context.ts';

/** A claim read as far as it can be read without its person. */
export interface ReadClaim {
  drafts: ClaimDrafts;
  digest: string;
  /** Everything the claim holds, as JSON: kept when it has to wait. Made only then, it is seven kilobytes. */
  evidence(): string;
}

/** Digest of a claim as the visit keeps it: 128 bits tell two versions of one claim apart. */
const DIGEST_LENGTH = 32;

/** @param today day of the import in Vietnam: later dates are not believed */
export function readClaim(claim: Claim, today: string): ReadClaim {
  const digest = claimDigest(claim, sha256).slice(0, DIGEST_LENGTH);
  return { drafts: claimToDrafts(claim, { today, digest }), digest, evidence: () => JSON.stringify(claim) };
}
