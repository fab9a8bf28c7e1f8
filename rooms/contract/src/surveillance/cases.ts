import type { RecordData, Words } from '@tuyen/records';

/** A disease of a list of notifiable diseases, with its clock in words. */
export interface NotifiableBrief {
  code: string;
  name: Words;
  clock: Words;
}

/** A visit whose diagnosis may be a notifiable disease, and no case report tells of it yet. */
export interface ProposedCase {
  visitId: string;
  personId: string;
  personName: string;
  at: string;
  unit: string;
  /** ICD-10 codes of the visit that propose it. */
  icd10: string[];
  /** One or several, to be chosen from. */
  diseases: NotifiableBrief[];
  /** The earliest moment before which it must be reported. */
  due: string;
}

/** A line of the line list. */
export interface CaseLine {
  recordId: string;
  personId: string;
  personName: string;
  sex: string;
  /** Partial date. */
  birthDate: string;
  disease: string;
  diseaseName: Words;
  /** The disease's name across lists. */
  diseaseKey: string;
  icd10: string | null;
  classification: string;
  onset: string;
  diagnosed: string;
  reported: string;
  due: string;
  /** Reported after it was due. */
  late: boolean;
  care: string | null;
  outcomeDate: string | null;
  results: string[];
  communeCode: string;
  commune: string;
  village: string | null;
  address: string | null;
  unit: string;
  /** The report before it that tells of the same case; null for the first. */
  sameAs: string | null;
}

/** GET /api/cases?from&to&disease&classification → CasesAnswer: of the unit that asks. */
export interface CasesAnswer {
  from: string;
  to: string;
  /** The lists that hold on some day of the stretch. */
  lists: { title: Words; unverified: boolean }[];
  diseases: NotifiableBrief[];
  cases: CaseLine[];
  /** There are more lines than are shown. */
  more: boolean;
  proposed: ProposedCase[];
}

/** GET /api/cases/start/:subjectId/:recordId → CaseStartAnswer: what a case report about a visit begins with. */
export interface CaseStartAnswer {
  data: RecordData;
}
