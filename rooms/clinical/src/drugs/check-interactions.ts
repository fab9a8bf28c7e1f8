import { pairsOf } from './check-duplicates.ts';
import { type DrugBook, isAmong, rulesOn } from './drug-book.ts';
import type { DrugRule, Ingredient } from './drug-content.ts';
import { type DrugFinding, findingOf } from './drug-finding.ts';
import type { PrescribedDrug } from './prescribed-drug.ts';

const meet = (a: Ingredient, b: Ingredient, rule: DrugRule): boolean => a.id !== b.id && isAmong(a, rule.of) && isAmong(b, rule.with ?? []);

const interact = (first: PrescribedDrug, second: PrescribedDrug, rule: DrugRule): boolean => first.ingredients.some((a) => second.ingredients.some((b) => meet(a, b, rule) || meet(b, a, rule)));

/** Pairs of lines that a rule says should not be taken together, or not without care. */
export function checkInteractions(drugs: readonly PrescribedDrug[], book: DrugBook, date: string): DrugFinding[] {
  const rules = rulesOn(book, 'interaction', date);
  return pairsOf(drugs).flatMap(([first, second]) => rules.filter((rule) => interact(first, second, rule)).map((rule) => findingOf('interaction', rule, first.label, undefined, second.label)));
}
