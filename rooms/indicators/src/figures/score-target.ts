import type { PlanTarget } from '@tuyen/programmes';
import { daysBetween } from '@tuyen/records';
import { FIGURE_DECIMALS } from './compute-figure.ts';
import { roundHalfAway } from './decimal.ts';

export type TargetState = 'reached' | 'on-the-way' | 'behind' | 'no-data' | 'task';

/** What a score looks at. */
export type Goal = Pick<PlanTarget, 'value' | 'valueTo' | 'comparison' | 'direction' | 'deadline' | 'baseline' | 'milestones'>;

function compare(value: number, comparison: PlanTarget['comparison'], goal: number): boolean {
  if (comparison === '>=') return value >= goal;
  if (comparison === '>') return value > goal;
  if (comparison === '<=') return value <= goal;
  if (comparison === '<') return value < goal;
  return value === goal;
}

/**
 * Whether a value meets the goal. With two ends (`value`–`valueTo`): `=` asks for a value between them,
 * a goal upwards for the lower end, a goal downwards for the upper end.
 */
function meets(value: number, goal: Goal & { value: number }): boolean {
  const { comparison, valueTo = goal.value } = goal;
  const [low, high] = [Math.min(goal.value, valueTo), Math.max(goal.value, valueTo)];
  if (comparison === '=') return value >= low && value <= high;
  return compare(value, comparison, comparison.startsWith('>') ? low : high);
}

/** The end of the goal the road leads to, and whether it leads upwards. */
function roadEnd(goal: Goal & { value: number }, start: number | undefined): { end: number; up: boolean } {
  const { comparison, valueTo = goal.value } = goal;
  const up = comparison.startsWith('>') || (comparison === '=' && (start === undefined ? goal.direction !== 'down' : goal.value >= start));
  return { end: up ? Math.min(goal.value, valueTo) : Math.max(goal.value, valueTo), up };
}

/** Where the road should be on a date: straight lines between the points; null before the first point. */
function expectedOn(points: readonly { date: string; value: number }[], date: string): number | null {
  let before: { date: string; value: number } | null = null;
  for (const point of points) {
    if (point.date > date) {
      if (!before) return null;
      const share = daysBetween(before.date, date) / daysBetween(before.date, point.date);
      return before.value + share * (point.value - before.value);
    }
    before = point;
  }
  return before?.value ?? null;
}

/**
 * Scores one target of a plan on a date (the last day of the period the figure is of).
 *
 * - The plan gives no figure: `task`. There is no figure to compare: `no-data` (also when it is not applicable).
 * - The figure meets the goal: `reached`, before the deadline too. After the last day without it: `behind`.
 * - To be maintained and not met: `behind`; there is no road to a level one should already stand on.
 * - With a baseline that has a figure, the road is a straight line from it through the milestones to the goal at the deadline:
 *   on or above it (below it, for goals downwards) `on-the-way`, else `behind`.
 * - Without one, the newest milestone that is due must be met. With neither, nothing says how fast it should go:
 *   `on-the-way` until the deadline.
 */
export function scoreTarget(target: Goal, figure: { state: string; value: number | null }, date: string): TargetState {
  if (target.value === undefined) return 'task';
  if (figure.state !== 'value' || figure.value === null) return 'no-data';
  const goal = { ...target, value: target.value };
  if (meets(figure.value, goal)) return 'reached';
  if (date >= target.deadline || target.direction === 'maintain') return 'behind';
  return isOnTheRoad(figure.value, goal, date) ? 'on-the-way' : 'behind';
}

/** Where the road from the baseline through the milestones to the goal should be on a date; null where the plan gives no figure to start from. */
export function expectedOnRoad(goal: Goal & { value: number }, date: string): number | null {
  const start = goal.baseline?.value;
  if (goal.baseline === undefined || start === undefined) return null;
  const milestones = (goal.milestones ?? []).filter((point) => point.date < goal.deadline).sort((a, b) => (a.date < b.date ? -1 : 1));
  const expected = expectedOn([{ value: start, date: goal.baseline.date }, ...milestones, { date: goal.deadline, value: roadEnd(goal, start).end }], date);
  return expected === null ? null : roundHalfAway(expected, FIGURE_DECIMALS);
}

function isOnTheRoad(value: number, goal: Goal & { value: number }, date: string): boolean {
  const milestones = (goal.milestones ?? []).filter((point) => point.date < goal.deadline).sort((a, b) => (a.date < b.date ? -1 : 1));
  const start = goal.baseline?.value;
  const { up } = roadEnd(goal, start);
  if (goal.baseline && start !== undefined) {
    // The road is rounded like the figure: a station exactly on it must not be behind by the fifteenth digit.
    const expected = expectedOnRoad(goal, date);
    return expected === null || compare(value, up ? '>=' : '<=', expected);
  }
  const due = milestones.findLast((point) => point.date <= date);
  return !due || compare(value, due.comparison ?? (up ? '>=' : '<='), due.value);
}
