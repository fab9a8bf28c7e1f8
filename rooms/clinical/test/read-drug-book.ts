import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type DrugBook, makeDrugBook } from '../src/drugs/drug-book.ts';
import type { DrugClass, DrugRule, Ingredient } from '../src/drugs/drug-content.ts';

export const ruleFiles = ['duplicates', 'allergies', 'age', 'pregnancy', 'doses', 'interactions'];

export const readDrugFile = (name: string): unknown => parse(readFileSync(new URL(`../../../content/drugs/${name}.yaml`, import.meta.url), 'utf8'));

/** Drugs and rules as the content folder has them. */
export function readDrugBook(): DrugBook {
  return makeDrugBook(readDrugFile('ingredients') as Ingredient[], readDrugFile('classes') as DrugClass[], ruleFiles.flatMap((name) => readDrugFile(name) as DrugRule[]));
}
