import { type CaseAnswer, answerCase, finiteOrNull } from '../cases/answer-case.ts';
import type { CaseReader } from '../cases/case-reader.ts';
import { standardiseDirectly } from './standardise-directly.ts';
import { standardiseIndirectly } from './standardise-indirectly.ts';

/** Weights of a standard population by the label of the age group: `0-4`, `85+`. */
export type StandardWeights = Readonly<Record<string, number>>;

/** The weights given, or those of the standard for the age groups named. */
function readWeights(reader: CaseReader, standard: StandardWeights): number[] {
  if (reader.has('standardWeights')) return reader.amounts('standardWeights');
  return reader.list('ageGroups').map((label, i) => {
    const weight = typeof label === 'string' && Object.hasOwn(standard, label) ? standard[label]! : Number.NaN;
    if (Number.isNaN(weight)) reader.addFinding('calculation.age-group-unknown', `ageGroups[${i}]`);
    return weight;
  });
}

/** A group without people has no rate; leaving it out would give its weight to the others unseen. */
function checkPopulations(reader: CaseReader, field: string, populations: readonly number[]): void {
  populations.forEach((population, i) => {
    if (population === 0) reader.addFinding('calculation.not-positive', `${field}[${i}]`);
  });
}

function indirectOf(given: unknown, counts: readonly number[], populations: readonly number[], confLevel: number): CaseAnswer {
  return answerCase(given, (reader) => {
    const stdCount = reader.amounts('stdCount');
    const stdPop = reader.amounts('stdPop');
    reader.checkSameLength({ population: populations, stdCount, stdPop });
    checkPopulations(reader, 'stdPop', stdPop);
    if (reader.failed) return undefined;
    const expected = populations.reduce((sum, population, i) => sum + (population * stdCount[i]!) / stdPop[i]!, 0);
    if (expected === 0) reader.addFinding('calculation.nothing-expected', 'stdCount');
    if (reader.failed) return undefined;
    const ratio = standardiseIndirectly(counts.reduce((sum, count) => sum + count, 0), expected, confLevel);
    if (ratio.observed === 0) reader.addWarningFinding('calculation.nothing-observed', 'count');
    return { stdCount, stdPop, ...Object.fromEntries(Object.entries(ratio).map(([name, value]) => [name, finiteOrNull(value as number)])) };
  });
}

/**
 * One case of `epi standardise`: `count`, `population` by age group, against `standardWeights` or the standard population by `ageGroups`;
 * `indirect: {stdCount, stdPop}` asks for the standardised ratio as well.
 */
export function answerStandardised(given: unknown, standard: StandardWeights): CaseAnswer {
  let indirect: CaseAnswer | undefined;
  const answer = answerCase(given, (reader) => {
    const count = reader.amounts('count');
    const population = reader.amounts('population');
    const standardWeights = readWeights(reader, standard);
    const confLevel = reader.confidenceLevel();
    reader.checkSameLength({ population, count, standardWeights });
    checkPopulations(reader, 'population', population);
    if (!reader.failed && !standardWeights.some((weight) => weight > 0)) reader.addFinding('calculation.not-positive', 'standardWeights');
    if (reader.failed) return undefined;
    const groups = count.map((each, i) => ({ count: each, population: population[i]!, weight: standardWeights[i]! }));
    if (reader.has('indirect')) indirect = indirectOf(reader.raw('indirect'), count, population, confLevel);
    return {
      ...(reader.has('ageGroups') ? { ageGroups: reader.raw('ageGroups') } : {}),
      count,
      population,
      standardWeights,
      ...standardiseDirectly(groups, confLevel),
      ciMethod: `Fay-Feuer gamma, ${String(confLevel * 100)} %`,
    };
  });
  if (indirect === undefined) return answer;
  const findings = indirect.findings.map((finding) => ({ ...finding, field: `indirect.${finding.field ?? ''}`, facts: { ...finding.facts, field: `indirect.${finding.field ?? ''}` } }));
  return { values: { ...answer.values, indirect: indirect.values }, findings: [...answer.findings, ...findings] };
}
