export type { DrugFinding } from './drug-finding.ts';
export type { DrugPatient, PrescriptionLine } from './prescribed-drug.ts';
export { makeDrugBook } from './drug-book.ts';
export { checkPrescription } from './check-prescription.ts';
