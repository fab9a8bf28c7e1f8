import { type CaseAnswer, answerCase } from '../cases/answer-case.ts';
import type { CaseReader } from '../cases/case-reader.ts';
import { computePoissonRate } from './compute-poisson-rate.ts';
import { computeProportion } from './compute-proportion.ts';
import { computeTable } from './compute-table.ts';

function proportionOf(reader: CaseReader): Record<string, unknown> | undefined {
  const x = reader.count('x');
  const n = reader.count('n');
  const confLevel = reader.confidenceLevel();
  if (n === 0) reader.addFinding('calculation.not-positive', 'n');
  else if (x > n) reader.addFinding('calculation.above-total', 'x', { total: n });
  return reader.failed ? undefined : { x, n, confLevel, ...computeProportion(x, n, confLevel) };
}

function rateOf(reader: CaseReader): Record<string, unknown> | undefined {
  const count = reader.count('count');
  const personTime = reader.positive('personTime');
  const confLevel = reader.confidenceLevel();
  return reader.failed ? undefined : { count, personTime, confLevel, ...computePoissonRate(count, personTime, confLevel) };
}

/** `x` of `n`: a proportion with its intervals. */
export const answerProportion = (given: unknown): CaseAnswer => answerCase(given, proportionOf);

/** `count` in `personTime`: a rate with its intervals. */
export const answerPoissonRate = (given: unknown): CaseAnswer => answerCase(given, rateOf);

/** `table` of exposure by disease: ratios and tests. */
export const answerTable = (given: unknown): CaseAnswer => answerCase(given, computeTable);

/** One case of `epi rates`, told apart by its fields. */
export function answerRates(given: unknown): CaseAnswer {
  return answerCase(given, (reader) => {
    if (reader.has('table')) return computeTable(reader);
    if (reader.has('n') || reader.has('x')) return proportionOf(reader);
    if (reader.has('personTime') || reader.has('count')) return rateOf(reader);
    reader.addFinding('calculation.kind-unknown', '', { kinds: 'x + n, count + personTime, table' });
    return undefined;
  });
}
