import type { Claim, ClaimDrafts } from '@tuyen/insurance';
import type { UnitCode } from '@tuyen/store';
import type { FacilityUnit } from '../runs/facility-unit.ts';

/** A claim on its way in. */
export interface ClaimEntry {
  file: string;
  claim: Claim;
  drafts: ClaimDrafts;
  digest: string;
  facility: FacilityUnit;
  commune: UnitCode | null;
  /** The code of the commune as sent, when no unit bears it. */
  communeUnknown: string | null;
}

/** Digest of a claim as the visit keeps it: 128 bits tell two versions of one claim apart. */
export const DIGEST_LENGTH = 32;

/** What stands in run reports and in the parked list: the claim's own id, or its place in the file. */
export const entryName = (drafts: ClaimDrafts): string => (drafts.claim.maLk === '' ? `HOSO ${drafts.claim.number}` : drafts.claim.maLk);
