import { readFileSync } from 'node:fs';
import { Refusal } from '@tuyen/records';
import { type EpidemicRule, type StandardWeights, readEpidemicRules } from '@tuyen/surveillance';
import { parse } from 'yaml';

const folder = new URL('../../../../content/surveillance/', import.meta.url);

/** A file of the content folder, read into what the methods take. Its keys are told where they do not fit. */
function readFile<Value>(name: string, read: (parsed: unknown) => Value): Value {
  const file = `surveillance/${name}`;
  try {
    return read(parse(readFileSync(new URL(name, folder), 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw cause;
    throw new Refusal('content.not-readable', { file, detail: (cause as Error).message }, [], { cause });
  }
}

/** The legal rules of warnings and epidemics, by their day of force. */
export function readLegalRules(): EpidemicRule[] {
  return readFile('epidemic-rules.yaml', readEpidemicRules);
}

/** Weights of the standard population by age group. */
export function readStandardPopulation(): StandardWeights {
  return readFile('standard-population.yaml', (parsed) => {
    const weights = (parsed as { weights?: unknown } | null)?.weights;
    if (typeof weights !== 'object' || weights === null || !Object.values(weights).every((weight) => typeof weight === 'number' && weight >= 0)) throw new RangeError('weights');
    return weights as StandardWeights;
  });
}
