import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isAmong, rulesOn } from '../src/drugs/drug-book.ts';
import type { Ingredient } from '../src/drugs/drug-content.ts';
import { findIngredients } from '../src/drugs/find-ingredients.ts';
import { readDrugBook, readDrugFile, ruleFiles } from './read-drug-book.ts';

const book = readDrugBook();
const ingredients = [...book.byId.values()];

describe('the content of drugs', () => {
  it.each([['ingredients', 'ingredients'], ['classes', 'classes'], ...ruleFiles.map((name) => [name, 'rules'])])('%s is written as its schema says', (name, schema) => {
    const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL(`../../../content/schema/drug-${schema}.schema.json`, import.meta.url), 'utf8')) as object);
    check(readDrugFile(name));
    expect(check.errors ?? []).toEqual([]);
  });

  it('covers the drugs of a commune station, each once', () => {
    expect(ingredients.length).toBeGreaterThan(230);
    expect(ingredients).toHaveLength((readDrugFile('ingredients') as Ingredient[]).length);
    expect(new Set(book.rules.map(({ id }) => id)).size).toBe(book.rules.length);
  });

  it('has rules about known substances and classes only', () => {
    const classes = new Set(ingredients.flatMap((each) => each.classes.map((id) => `class:${id}`)));
    const named = book.rules.flatMap(({ id, of, with: others = [], except = [] }) => [...of, ...others, ...except].map((name) => ({ id, name })));
    expect(named.filter(({ name }) => !classes.has(name) && !book.byId.has(name))).toEqual([]);
    expect(ingredients.flatMap(({ contains = [] }) => contains).filter((id) => !book.byId.has(id))).toEqual([]);
    expect(book.classNames.filter(({ id }) => !classes.has(`class:${id}`))).toEqual([]);
  });

  it('says in both languages what each rule means, and gives limits to each dose and age', () => {
    const mute = book.rules.filter(({ kind, vi, en }) => kind !== 'dose' && (!vi || !en));
    const doses = rulesOn(book, 'dose', '2026-11-01').filter((rule) => (rule.mgDay ?? rule.mgPerKgDay ?? rule.mgDose ?? rule.mgPerKgDose) === undefined);
    const ages = rulesOn(book, 'age', '2026-11-01').filter((rule) => (rule.belowYears ?? rule.belowDays ?? rule.fromYears) === undefined);
    expect([...mute, ...doses, ...ages]).toEqual([]);
  });

  it('finds each substance by its own name and by all its other names', () => {
    const lost = ingredients.flatMap((each) => [each.name, ...each.synonyms].filter((name) => !findIngredients(book, `${name} 500mg`).some((found) => found === each || isAmong(found, [each.id]))));
    expect(lost).toEqual([]);
  });

  it('does not give one name to two substances', () => {
    const owners = new Map<string, string>();
    const shared = book.aliases.filter(({ words, ingredient }) => {
      const before = owners.get(words);
      owners.set(words, ingredient.id);
      return before !== undefined && before !== ingredient.id;
    });
    expect(shared.map(({ words }) => words)).toEqual([]);
  });
});
