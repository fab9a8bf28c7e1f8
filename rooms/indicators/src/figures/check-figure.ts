import type { Indicator } from '@tuyen/programmes';
import type { Finding } from '@tuyen/records';
import type { ComputedFigure } from './compute-figure.ts';

/**
 * What is wrong with a figure: a share above 100 % says that people were counted who do not belong to the denominator
 * (moved away, counted at another unit, or the population list is behind). It is a finding, not a figure.
 */
export function checkFigure(indicator: Pick<Indicator, 'indicator' | 'value' | 'mayExceedWhole'>, figure: ComputedFigure): Finding[] {
  if (indicator.value !== 'percent' || indicator.mayExceedWhole || figure.state !== 'value' || figure.value === null || figure.value <= 100) return [];
  return [
    {
      code: 'indicator.over-whole',
      severity: 'warning',
      facts: { indicator: indicator.indicator, value: figure.value, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 },
    },
  ];
}
