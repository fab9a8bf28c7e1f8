import type { PlanTarget } from '@tuyen/programmes';
import type { ComputedFigure } from './compute-figure.ts';

const FACTORS: Readonly<Record<string, number>> = { percent: 100, permille: 1_000, 'per-10000': 10_000, 'per-100000': 100_000 };

/** The smallest whole number of the numerator that meets a goal of so much in `factor`. */
function wanted(comparison: PlanTarget['comparison'], goal: number, denominator: number, factor: number): number {
  const exact = (goal * denominator) / factor;
  // The goal is a decimal of few places: what is off by less is a whole number.
  const near = Math.abs(exact - Math.round(exact)) < 1e-9 ? Math.round(exact) : null;
  if (comparison === '>') return near === null ? Math.ceil(exact) : near + 1;
  if (comparison === '<') return near === null ? Math.floor(exact) : near - 1;
  if (comparison === '<=') return near ?? Math.floor(exact);
  return near ?? Math.ceil(exact);
}

/**
 * How many more (for a goal upwards) or fewer (downwards) must be counted for a share to meet its goal with the denominator there is; 0 when met.
 * null where the figure is no share of people or events, or has no figure.
 */
export function targetGap(target: Pick<PlanTarget, 'value' | 'comparison'>, kind: string, figure: Pick<ComputedFigure, 'numerator' | 'denominator'>): number | null {
  const factor = FACTORS[kind];
  const { numerator, denominator } = figure;
  if (target.value === undefined || factor === undefined || numerator === null || denominator === null || denominator === 0) return null;
  const goal = wanted(target.comparison, target.value, denominator, factor);
  const gap = target.comparison.startsWith('<') ? numerator - goal : goal - numerator;
  return Math.max(0, gap);
}
