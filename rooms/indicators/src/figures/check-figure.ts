import type { Finding } from '@tuyen/records';
import type { Indicator } from '@tuyen/programmes';
import type { ComputedFigure } from './compute-figure.ts';

/**
 * What is suspicious about a figure: a percentage above 100 says that people were counted who do not belong to the denominator
 * (moved away, counted at another unit, or the population list is behind).
 */
export function checkFigure(indicator: Pick<Indicator, 'indicator' | 'value'>, figure: ComputedFigure): Finding[] {
  if (indicator.value !== 'percent' || figure.state !== 'value' || figure.value === null || figure.value <= 100) return [];
  return [
    {
      code: 'indicator.over-whole',
      severity: 'warning',
      facts: { indicator: indicator.indicator, value: figure.value, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 },
    },
  ];
}
