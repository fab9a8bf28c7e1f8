import { formatNumber } from '@tuyen/records';
import { type DrugBook, isAmong, rulesOn } from './drug-book.ts';
import type { DrugRule } from './drug-content.ts';
import { type DrugFinding, findingOf, plainFinding } from './drug-finding.ts';
import { holdsAtAge } from './holds-at-age.ts';
import type { DrugPatient, PrescribedDrug } from './prescribed-drug.ts';
import { type DoseTaken, readDose } from './read-dose.ts';

/** Rounding of a spoon or of a tablet cut in two is not an overdose. */
const TOLERANCE = 1.05;
const LEAST_KG = 0.3;
const MOST_KG = 350;

const lesser = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.min(a, b));
const perWeight = (mgPerKg: number | undefined, weightKg: number | null): number | undefined => (mgPerKg === undefined || weightKg === null ? undefined : mgPerKg * weightKg);
const shown = (mg: number): string => formatNumber(Math.round(mg * 100) / 100);

function over(code: 'dose-single' | 'dose-daily', taken: number | null, most: number | undefined, rule: DrugRule, label: string): DrugFinding[] {
  if (taken === null || most === undefined || taken <= most * TOLERANCE) return [];
  const [vi, en] = code === 'dose-single' ? ['một lần', 'at once'] : ['một ngày', 'a day'];
  return [findingOf(code, rule, label, { vi: `Liều ${shown(taken)} mg ${vi}, vượt mức tối đa ${shown(most)} mg.`, en: `${taken} mg ${en} exceed the most of ${Math.round(most * 100) / 100} mg.` })];
}

function apply(rule: DrugRule, dose: DoseTaken, { weightKg }: DrugPatient, label: string): DrugFinding[] {
  const byWeight = rule.mgPerKgDay !== undefined || rule.mgPerKgDose !== undefined;
  const found = [
    ...over('dose-single', dose.singleMg, lesser(perWeight(rule.mgPerKgDose, weightKg), rule.mgDose), rule, label),
    ...over('dose-daily', dose.dailyMg, lesser(perWeight(rule.mgPerKgDay, weightKg), rule.mgDay), rule, label),
  ];
  if (found.length > 0 || !byWeight || weightKg !== null || (dose.singleMg === null && dose.dailyMg === null)) return found;
  return [plainFinding('weight-unknown', 'warning', label, 'Liều tính theo cân nặng mà chưa có cân nặng.', 'The dose goes by weight and the weight is not known.')];
}

const isPossible = (weightKg: number | null): boolean => weightKg === null || (weightKg >= LEAST_KG && weightKg <= MOST_KG);

/** Doses above what may be taken at once or in a day, by age and weight, as far as the prescription says the dose. */
export function checkDoses(drugs: readonly PrescribedDrug[], patient: DrugPatient, book: DrugBook): DrugFinding[] {
  const rules = rulesOn(book, 'dose', patient.date);
  const possible = isPossible(patient.weightKg);
  const wrong = possible ? [] : [plainFinding('weight-impossible', 'error', '', `Cân nặng phải nằm trong khoảng ${formatNumber(LEAST_KG)}–${MOST_KG} kg.`, `A weight lies in ${LEAST_KG}-${MOST_KG} kg.`)];
  const weighed = possible ? patient : { ...patient, weightKg: null };
  const found = drugs.flatMap((drug) => {
    const dose = readDose(drug.line);
    const [first] = drug.ingredients;
    return first === undefined ? [] : rules.filter((rule) => isAmong(first, rule.of) && holdsAtAge(rule, weighed) === true).flatMap((rule) => apply(rule, dose, weighed, drug.label));
  });
  return [...wrong, ...found];
}
