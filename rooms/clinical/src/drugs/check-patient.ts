import { type DrugBook, isAmong, rulesOn } from './drug-book.ts';
import type { DrugRule } from './drug-content.ts';
import { type DrugFinding, findingOf, plainFinding } from './drug-finding.ts';
import { holdsAtAge } from './holds-at-age.ts';
import type { DrugPatient, PrescribedDrug } from './prescribed-drug.ts';

const concerns = (drug: PrescribedDrug, rule: DrugRule): boolean => drug.ingredients.some((ingredient) => isAmong(ingredient, rule.of));

function checkAge(drug: PrescribedDrug, patient: DrugPatient, rules: readonly DrugRule[]): DrugFinding[] {
  const about = rules.filter((rule) => concerns(drug, rule));
  if (about.length === 0) return [];
  if (patient.ageYears === null) return [plainFinding('age-unknown', 'information', drug.label, 'Thuốc có giới hạn tuổi mà chưa biết tuổi người bệnh.', 'The drug has an age limit and the age is not known.')];
  const holding = about.filter((rule) => holdsAtAge(rule, patient));
  // The strictest is enough: what is forbidden need not be advised against.
  const worst = holding.find(({ severity }) => severity === 'error') ?? holding[0];
  return worst === undefined ? [] : [findingOf('age', worst, drug.label)];
}

const inTrimester = ({ trimesters }: DrugRule, { trimester }: DrugPatient): boolean => trimesters === undefined || trimester === null || trimesters.includes(trimester);

function checkMotherhood(drug: PrescribedDrug, patient: DrugPatient, book: DrugBook): DrugFinding[] {
  const found: DrugFinding[] = [];
  if (patient.pregnant === true) {
    const holding = rulesOn(book, 'pregnancy', patient.date).filter((rule) => concerns(drug, rule) && inTrimester(rule, patient));
    const worst = holding.find(({ severity }) => severity === 'error') ?? holding[0];
    if (worst !== undefined) found.push(findingOf('pregnancy', worst, drug.label));
  }
  if (patient.breastfeeding === true) {
    const rule = rulesOn(book, 'breastfeeding', patient.date).find((each) => concerns(drug, each));
    if (rule !== undefined) found.push(findingOf('breastfeeding', rule, drug.label));
  }
  return found;
}

/** What age, pregnancy and breast-feeding of the patient forbid. */
export function checkPatient(drugs: readonly PrescribedDrug[], patient: DrugPatient, book: DrugBook): DrugFinding[] {
  const contradictory = patient.sex === 'male' && (patient.pregnant === true || patient.breastfeeding === true);
  const ages = rulesOn(book, 'age', patient.date);
  return [
    ...(contradictory ? [plainFinding('patient-contradictory', 'error', '', 'Người bệnh nam ghi có thai hoặc cho con bú.', 'A man is recorded as pregnant or breast-feeding.')] : []),
    ...drugs.flatMap((drug) => [...checkAge(drug, patient, ages), ...(contradictory ? [] : checkMotherhood(drug, patient, book))]),
  ];
}
