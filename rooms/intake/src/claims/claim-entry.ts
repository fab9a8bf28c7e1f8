import type { ClaimDrafts } from '@tuyen/insurance';
import type { UnitCode } from '@tuyen/store';
import type { FacilityUnit } from '../runs/facility-unit.ts';
import type { ReadClaim } from './reading/read-claim.ts';

/** A claim on its way in. */
export interface ClaimEntry extends ReadClaim {
  file: string;
  facility: FacilityUnit;
  commune: UnitCode | null;
  /** The code of the commune as sent, when no unit bears it. */
  communeUnknown: string | null;
}

/** What stands in run reports and in the parked list: the claim's own id, or its place in the file. */
export const entryName = (drafts: ClaimDrafts): string => (drafts.claim.maLk === '' ? `HOSO ${drafts.claim.number}` : drafts.claim.maLk);
