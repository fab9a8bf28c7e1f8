import type { RecordData } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';

/** What a claim is written from. */
export interface ClaimSource {
  /** MA_LK, unique in the facility. */
  maLk: string;
  /** MA_CSKCB, five characters. */
  facility: string;
  /** Data of form `person`. */
  person: RecordData;
  /** Data of form `insurance-card`, oldest first. */
  cards: readonly RecordData[];
  /** Data of form `visit`. */
  visit: RecordData;
  /** MA_BN. */
  patientNumber?: string;
  /** Codes of the place of residence. */
  residence?: { province?: string | null; district?: string | null; commune?: string | null };
  /** MA_KHOA (QĐ 5937/QĐ-BYT appendix 5). */
  department?: string;
  /** MA_TTDV: who signs for the facility. */
  headOfFacility?: string;
  /** MA_DOITUONG_KCB (QĐ 3276/QĐ-BYT); 1.1 at the registered facility, else 1.2, 9 without insurance. */
  category?: string;
  /** Percent the fund pays of a line that does not say; 100 as at every first-contact facility (NĐ 188/2025 Đ19). */
  benefitPercent?: number;
}

/** Rows of a claim to be written, by LOAIHOSO. */
export type ClaimTables = Readonly<Record<string, readonly TableRow[]>>;
