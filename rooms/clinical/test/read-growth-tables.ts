import { readFileSync } from 'node:fs';
import { type GrowthContent, type GrowthReference, type GrowthTables, unpackGrowthTables } from '../src/growth/growth-tables.ts';

/** The tables of a reference as the content folder has them. */
export function readGrowthTables(reference: GrowthReference): GrowthTables {
  return unpackGrowthTables(JSON.parse(readFileSync(new URL(`../../../content/growth/${reference}.json`, import.meta.url), 'utf8')) as GrowthContent);
}
