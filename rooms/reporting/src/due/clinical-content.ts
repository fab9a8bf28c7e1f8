import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type ClinicalPart = 'immunisation' | 'growth' | 'drugs';

/** Files of the content folder that the engines of medicine read. */
const FILES: Readonly<Record<ClinicalPart, Readonly<Record<string, string>>>> = {
  immunisation: { schedule: 'immunisation/vn-epi.yaml', vaccines: 'immunisation/vaccines.yaml', fullyImmunised: 'immunisation/fully-immunised.yaml' },
  growth: { standard: 'growth/who2006.json', classification: 'growth/classification.yaml' },
  drugs: {
    ingredients: 'drugs/ingredients.yaml', classes: 'drugs/classes.yaml', duplicates: 'drugs/duplicates.yaml', allergies: 'drugs/allergies.yaml',
    age: 'drugs/age.yaml', pregnancy: 'drugs/pregnancy.yaml', doses: 'drugs/doses.yaml', interactions: 'drugs/interactions.yaml',
  },
};

/** The content of one engine of medicine, parsed: what a browser and a due list compute with. */
export type ClinicalContent = (part: ClinicalPart) => unknown;

/** Reads each part once, when it is first asked for. */
export function clinicalContent(folder: string): ClinicalContent {
  const read = new Map<ClinicalPart, unknown>();
  return (part) => {
    if (!read.has(part)) read.set(part, Object.fromEntries(Object.entries(FILES[part]).map(([name, path]) => [name, parse(readFileSync(join(folder, path), 'utf8')) as unknown])));
    return read.get(part);
  };
}
