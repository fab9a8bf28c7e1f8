import { type DrugBook, drugWords } from './drug-book.ts';
import type { Ingredient } from './drug-content.ts';

/** `500mg`, `0,5 g`, `250 mg/5 ml`, `875/125mg`: no part of a name. */
const strengths = /(?<![\p{L}\d])\d+(?:[.,]\d+)?(?:\s*\/\s*\d+(?:[.,]\d+)?)*\s*(?:mg|mcg|µg|ug|g|ml|l|iu|ui|%)(?:\s*\/\s*(?:\d+(?:[.,]\d+)?\s*)?(?:ml|viên|ống|gói|lọ))?(?![\p{L}\d])/giu;

/** Names found in a text, the longest first; what one has taken no other takes again. */
function takeNames<Item extends { words: string }>(text: string, names: readonly Item[]): { found: Item[]; rest: string } {
  const found: Item[] = [];
  let rest = text;
  for (const item of names) {
    while (rest.includes(item.words)) {
      found.push(item);
      rest = rest.replace(item.words, ' | ');
    }
  }
  return { found, rest };
}

/** The substances a written name means: `Amoxicilin 875mg + acid clavulanic 125mg`, `Hapacol 250`. None when nobody knows it. */
export function findIngredients(book: DrugBook, text: string): Ingredient[] {
  const { found } = takeNames(drugWords(text.replace(strengths, ' ')), book.aliases);
  const ingredients = [...new Set(found.map(({ ingredient }) => ingredient))];
  return ingredients.filter(({ id }) => !ingredients.some((other) => other.contains?.includes(id)));
}

/** Classes and substances an allergy is written with: `kháng sinh nhóm penicilin`, `Augmentin`. */
export function findAllergens(book: DrugBook, text: string): { ingredients: Ingredient[]; classes: string[] } {
  const { found, rest } = takeNames(drugWords(text), book.classNames);
  return { classes: [...new Set(found.map(({ id }) => id))], ingredients: findIngredients(book, rest) };
}
