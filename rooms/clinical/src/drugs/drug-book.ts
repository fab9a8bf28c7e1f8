import { foldVietnamese } from '@tuyen/records';
import type { DrugClass, DrugRule, Ingredient, RuleKind } from './drug-content.ts';

/** The content of drugs, ready to be asked. */
export interface DrugBook {
  byId: ReadonlyMap<string, Ingredient>;
  byAtc: ReadonlyMap<string, readonly Ingredient[]>;
  /** Folded names, the longest first. */
  aliases: readonly { words: string; ingredient: Ingredient }[];
  classNames: readonly { words: string; id: string }[];
  rules: readonly DrugRule[];
}

/** Words of a text for comparing: no marks, no signs, single spaces at both ends and between. */
export const drugWords = (text: string): string => ` ${foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ').trim()} `;

const longestFirst = <Item extends { words: string }>(items: readonly Item[]): Item[] => [...items].filter(({ words }) => words.trim() !== '').sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));

const listOf = (atc: Ingredient['atc']): readonly string[] => (typeof atc === 'string' ? [atc] : atc);

/** Indexes the content of drugs: 250 substances, once a program. */
export function makeDrugBook(ingredients: readonly Ingredient[], classes: readonly DrugClass[], rules: readonly DrugRule[]): DrugBook {
  const byAtc = new Map<string, Ingredient[]>();
  for (const ingredient of ingredients) for (const code of listOf(ingredient.atc)) byAtc.set(code, [...(byAtc.get(code) ?? []), ingredient]);
  const aliases = ingredients.flatMap((ingredient) => [...new Set([ingredient.id, ingredient.name, ...ingredient.synonyms].map(drugWords))].map((words) => ({ words, ingredient })));
  const classNames = classes.flatMap(({ id, vi, en, synonyms }) => [vi, en, id, ...synonyms].map((name) => ({ words: drugWords(name), id })));
  return { byId: new Map(ingredients.map((ingredient) => [ingredient.id, ingredient])), byAtc, aliases: longestFirst(aliases), classNames: longestFirst(classNames), rules };
}

/** The rules of a kind that hold on a day. */
export const rulesOn = ({ rules }: DrugBook, kind: RuleKind, date: string): DrugRule[] => rules.filter((rule) => rule.kind === kind && rule.from <= date && (rule.to === undefined || date <= rule.to));

/** Whether a substance is among those a rule names. */
export const isAmong = (ingredient: Ingredient, names: readonly string[]): boolean => names.some((name) => (name.startsWith('class:') ? ingredient.classes.includes(name.slice(6)) : name === ingredient.id || ingredient.contains?.includes(name) === true));
