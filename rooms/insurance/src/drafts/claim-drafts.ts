import type { Finding, RecordData } from '@tuyen/records';
import type { Standard } from '../tables/standard.ts';

/** A relative named on a paper of the claim (XML7, XML8, XML11). */
export interface ClaimCarer {
  relation: 'mother' | 'father' | 'guardian';
  name: string;
  /** Social insurance number, ten digits. */
  insuranceNumber?: string;
}

/** Where the patient lived at the time of the claim; codes as sent. */
export interface ClaimResidence {
  province: string | null;
  /** Districts ended on 30/06/2025; later claims still carry a code. */
  district: string | null;
  commune: string | null;
  /** Day the codes are to be understood at, `YYYY-MM-DD`. */
  on: string;
}

export interface ClaimPerson {
  /** Data of form `person`, without household and relatives. */
  data: RecordData;
  /** MA_BN: the patient's number inside the facility. */
  patientNumber: string | null;
  residence: ClaimResidence | null;
  carers: ClaimCarer[];
}

/** What a claim becomes. */
export interface ClaimDrafts {
  claim: {
    /** Number of its HOSO in the file. */
    number: number;
    /** MA_LK; empty when missing (an error finding says so). */
    maLk: string;
    /** MA_CSKCB, else MACSKCB of the file. */
    facility: string;
    standard: Standard;
    /** LOAIHOSO → number of rows, of every table the claim holds; XML6 to XML15 stay in the claim. */
    tables: Record<string, number>;
  };
  /** Time of the visit, `YYYY-MM-DDThh:mm:ss+07:00`, or its day alone; null when it cannot be read. */
  at: string | null;
  person: ClaimPerson;
  /** Data of form `insurance-card`, one each card. */
  cards: RecordData[];
  /** Data of form `visit`. */
  visit: RecordData;
  /** An error means the claim must not be recorded as it is. */
  findings: Finding[];
  /** No finding is an error. */
  usable: boolean;
}
