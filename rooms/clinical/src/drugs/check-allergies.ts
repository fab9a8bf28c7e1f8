import { type DrugBook, isAmong, rulesOn } from './drug-book.ts';
import type { DrugRule, Ingredient } from './drug-content.ts';
import { type DrugFinding, findingOf, plainFinding } from './drug-finding.ts';
import { findAllergens } from './find-ingredients.ts';
import type { DrugPatient, PrescribedDrug } from './prescribed-drug.ts';

interface Allergy {
  text: string;
  ingredients: readonly Ingredient[];
  classes: readonly string[];
}

const touches = (allergy: Allergy, names: readonly string[]): boolean => allergy.ingredients.some((each) => isAmong(each, names)) || allergy.classes.some((id) => names.includes(`class:${id}`));

function byRules(ingredient: Ingredient, allergy: Allergy, rules: { same: readonly DrugRule[]; cross: readonly DrugRule[] }, label: string): DrugFinding[] {
  const group = rules.same.find((rule) => touches(allergy, rule.of) && isAmong(ingredient, rule.of));
  if (group !== undefined) return [findingOf('allergy-class', group, label, undefined, allergy.text)];
  const cross = rules.cross.find((rule) => (touches(allergy, rule.of) && isAmong(ingredient, rule.with ?? [])) || (touches(allergy, rule.with ?? []) && isAmong(ingredient, rule.of)));
  return cross === undefined ? [] : [findingOf('allergy-cross', cross, label, undefined, allergy.text)];
}

function check(drug: PrescribedDrug, allergy: Allergy, rules: { same: readonly DrugRule[]; cross: readonly DrugRule[] }): DrugFinding[] {
  for (const ingredient of drug.ingredients) {
    const itself = allergy.ingredients.some(({ id, contains }) => id === ingredient.id || contains?.includes(ingredient.id) === true || ingredient.contains?.includes(id) === true);
    if (itself) return [plainFinding('allergy', 'error', drug.label, `Người bệnh dị ứng ${ingredient.name}.`, `The patient is allergic to ${ingredient.name}.`, allergy.text)];
    const named = allergy.classes.find((id) => ingredient.classes.includes(id));
    const found = byRules(ingredient, allergy, rules, drug.label);
    if (found.length > 0) return found;
    if (named !== undefined) return [plainFinding('allergy-class', 'error', drug.label, 'Người bệnh dị ứng nhóm thuốc này.', 'The patient is allergic to this class of drugs.', allergy.text)];
  }
  return [];
}

/** Drugs the patient is allergic to: the substance itself, its class, or one that may cross-react. An allergy nobody understands is said too. */
export function checkAllergies(drugs: readonly PrescribedDrug[], patient: DrugPatient, book: DrugBook): DrugFinding[] {
  const rules = { same: rulesOn(book, 'allergy', patient.date), cross: rulesOn(book, 'cross-allergy', patient.date) };
  return patient.allergies.flatMap((text) => {
    const allergy = { text, ...findAllergens(book, text) };
    if (allergy.ingredients.length === 0 && allergy.classes.length === 0) return [plainFinding('allergy-unknown', 'information', '', 'Không nhận ra dị ứng này; người kê đơn tự đối chiếu.', 'This allergy is not recognised; the prescriber must compare.', text)];
    return drugs.flatMap((drug) => check(drug, allergy, rules));
  });
}
