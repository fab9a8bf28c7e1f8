import { type DrugBook, isAmong, rulesOn } from './drug-book.ts';
import type { Ingredient } from './drug-content.ts';
import { type DrugFinding, findingOf, plainFinding } from './drug-finding.ts';
import type { PrescribedDrug } from './prescribed-drug.ts';

const substancesOf = (ingredients: readonly Ingredient[]): string[] => ingredients.flatMap(({ id, contains }) => [id, ...(contains ?? [])]);

/** Every two lines, once. */
export function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, place) => items.slice(place + 1).map((second): [Item, Item] => [first, second]));
}

function sameSubstance(first: PrescribedDrug, second: PrescribedDrug, book: DrugBook): DrugFinding[] {
  const shared = substancesOf(first.ingredients).find((id) => substancesOf(second.ingredients).includes(id));
  if (shared === undefined) return [];
  const name = book.byId.get(shared)?.name ?? shared;
  // A tablet and a spray of one substance may be meant.
  const otherRoute = first.line.route !== null && second.line.route !== null && first.line.route !== second.line.route;
  return [plainFinding('duplicate-ingredient', otherRoute ? 'information' : 'error', second.label, `Trùng hoạt chất ${name}.`, `The same substance twice: ${name}.`, first.label)];
}

function sameClass(first: PrescribedDrug, second: PrescribedDrug, book: DrugBook, date: string): DrugFinding[] {
  const holds = (drug: PrescribedDrug, names: readonly string[], except: readonly string[]): boolean => drug.ingredients.some((each) => isAmong(each, names) && !isAmong(each, except));
  return rulesOn(book, 'duplicate-class', date).flatMap((rule) => (holds(first, rule.of, rule.except ?? []) && holds(second, rule.of, rule.except ?? []) ? [findingOf('duplicate-class', rule, second.label, undefined, first.label)] : []));
}

/** One substance in two lines, or two drugs of a class of which one is enough. */
export function checkDuplicates(drugs: readonly PrescribedDrug[], book: DrugBook, date: string): DrugFinding[] {
  return pairsOf(drugs).flatMap(([first, second]) => {
    const same = sameSubstance(first, second, book);
    return same.length > 0 ? same : sameClass(first, second, book, date);
  });
}
