import { gammaQuantile } from '../distributions/gamma.ts';

/** Cases and people of one age group, and what the group weighs in the standard population. */
export interface AgeGroup {
  count: number;
  /** Above 0. */
  population: number;
  /** From 0, in any unit: only shares count. */
  weight: number;
}

export interface StandardisedRate {
  crudeRate: number;
  directAdjustedRate: number;
  lower: number;
  upper: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Direct standardisation with the gamma interval of Fay and Feuer (1997, doi:10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#).
 * Without any case the lower end is 0, the upper end that of the group with the largest weight per person.
 *
 * @param groups at least one, with a weight above 0 among them @param confLevel between 0 and 1
 */
export function standardiseDirectly(groups: readonly AgeGroup[], confLevel: number): StandardisedRate {
  const tail = (1 - confLevel) / 2;
  const weightSum = sum(groups.map(({ weight }) => weight));
  const factors = groups.map(({ weight, population }) => weight / weightSum / population);
  const adjusted = sum(groups.map(({ count }, i) => count * factors[i]!));
  const variance = sum(groups.map(({ count }, i) => count * factors[i]! ** 2));
  const largest = Math.max(...factors);
  const raised = adjusted + largest;
  const raisedVariance = variance + largest ** 2;
  return {
    crudeRate: sum(groups.map(({ count }) => count)) / sum(groups.map(({ population }) => population)),
    directAdjustedRate: adjusted,
    lower: adjusted === 0 ? 0 : gammaQuantile(tail, adjusted ** 2 / variance, adjusted / variance),
    upper: gammaQuantile(1 - tail, raised ** 2 / raisedVariance, raised / raisedVariance),
  };
}
