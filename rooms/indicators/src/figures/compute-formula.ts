import type { Indicator } from '@tuyen/programmes';
import { evaluateExpression, parseExpression } from '@tuyen/records';
import type { ComputedFigure } from './compute-figure.ts';
import { FIGURE_DECIMALS } from './compute-figure.ts';
import { roundHalfAway } from './decimal.ts';

/**
 * The figure of a formula over the figures of its terms, as they are published (two decimals).
 * A term without data: no data; a division by zero or a term that is not applicable: not applicable.
 */
export function computeFormula({ terms, value }: NonNullable<Indicator['formula']>, figureOf: (indicator: string) => Pick<ComputedFigure, 'value'> & { state: string }): ComputedFigure {
  const figures = Object.entries(terms).map(([name, id]) => [name, figureOf(id)] as const);
  const none = { value: null, numerator: null, denominator: null };
  if (figures.some(([, figure]) => figure.state === 'no-data')) return { state: 'no-data', ...none };
  const result = evaluateExpression(parseExpression(value), Object.fromEntries(figures.map(([name, figure]) => [name, figure.value])));
  if (typeof result !== 'number' || !Number.isFinite(result)) return { state: 'not-applicable', ...none };
  return { state: 'value', ...none, value: roundHalfAway(result, FIGURE_DECIMALS) };
}
