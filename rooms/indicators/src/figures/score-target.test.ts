import type { PlanTarget } from '@tuyen/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTarget } from './score-target.ts';

type Goal = Parameters<typeof scoreTarget>[0];
const value = (number: number) => ({ state: 'value' as const, value: number });
const missing = { state: 'no-data' as const, value: null };
const upTo95: Goal = { value: 95, comparison: '>=', direction: 'up', deadline: '2025-12-31' };
const from75: Goal = { ...upTo95, baseline: { value: 75, date: '2021-12-31' } };

const CASES: [title: string, goal: Goal, figure: { state: 'value' | 'no-data' | 'not-applicable'; value: number | null }, date: string, expected: string][] = [
  ['a task without a figure', { comparison: '=', direction: 'up', deadline: '2025-12-31' }, value(1), '2024-06-30', 'task'],
  ['no figure yet', upTo95, missing, '2024-06-30', 'no-data'],
  ['a figure that is not applicable', upTo95, { state: 'not-applicable', value: null }, '2024-06-30', 'no-data'],
  ['met before the deadline', upTo95, value(95), '2022-03-31', 'reached'],
  ['met after the deadline', upTo95, value(96), '2027-03-31', 'reached'],
  ['not met on the last day', upTo95, value(94.99), '2025-12-31', 'behind'],
  ['nothing says how fast it should go', upTo95, value(10), '2025-12-30', 'on-the-way'],
  ['exactly on the line half-way', { ...upTo95, baseline: { value: 75, date: '2021-12-31' }, deadline: '2023-12-31' }, value(85), '2022-12-31', 'on-the-way'],
  ['below the line half-way', { ...upTo95, baseline: { value: 75, date: '2021-12-31' }, deadline: '2023-12-31' }, value(84.98), '2022-12-31', 'behind'],
  ['before the baseline was taken', from75, value(60), '2021-06-30', 'on-the-way'],
  ['a fall that should be on the line', { value: 10, comparison: '<=', direction: 'down', deadline: '2023-12-31', baseline: { value: 20, date: '2021-12-31' } }, value(15), '2022-12-31', 'on-the-way'],
  ['a fall that is too slow', { value: 10, comparison: '<=', direction: 'down', deadline: '2023-12-31', baseline: { value: 20, date: '2021-12-31' } }, value(15.01), '2022-12-31', 'behind'],
  ['a level that is held', { value: 100, comparison: '=', direction: 'maintain', deadline: '2025-12-31' }, value(100), '2024-12-31', 'reached'],
  ['a level that is lost', { value: 100, comparison: '=', direction: 'maintain', deadline: '2025-12-31' }, value(99.5), '2024-12-31', 'behind'],
  ['a milestone that is due and met', { ...upTo95, milestones: [{ value: 80, date: '2023-12-31' }] }, value(80), '2024-06-30', 'on-the-way'],
  ['a milestone that is due and missed', { ...upTo95, milestones: [{ value: 80, date: '2023-12-31' }] }, value(79), '2024-06-30', 'behind'],
  ['a milestone with a comparison of its own', { ...upTo95, milestones: [{ value: 80, date: '2023-12-31', comparison: '>' }] }, value(80), '2024-06-30', 'behind'],
  ['a baseline without its figure says nothing', { ...upTo95, baseline: { date: '2018-12-31' } }, value(10), '2024-06-30', 'on-the-way'],
  ['a milestone still to come', { ...upTo95, milestones: [{ value: 80, date: '2023-12-31' }] }, value(10), '2023-06-30', 'on-the-way'],
  ['the road bends at a milestone', { ...from75, milestones: [{ value: 90, date: '2022-12-31' }] }, value(89), '2022-12-31', 'behind'],
  ['between the two ends of a goal', { ...upTo95, comparison: '=', value: 15, valueTo: 20 }, value(17), '2022-12-31', 'reached'],
  ['above the two ends of a goal', { ...upTo95, comparison: '=', value: 15, valueTo: 20 }, value(21), '2026-01-01', 'behind'],
  ['upwards, the lower end is enough', { ...upTo95, value: 15, valueTo: 20 }, value(15), '2022-12-31', 'reached'],
  ['downwards, the upper end is enough', { ...upTo95, direction: 'down', comparison: '<=', value: 15, valueTo: 20 }, value(20), '2022-12-31', 'reached'],
  ['more than, exactly met is not enough', { ...upTo95, comparison: '>' }, value(95), '2026-01-01', 'behind'],
  ['less than, just below', { ...upTo95, comparison: '<', direction: 'down' }, value(94.99), '2024-01-01', 'reached'],
  ['an exact goal approached from above', { ...from75, comparison: '=', value: 55, direction: 'down' }, value(74), '2025-12-30', 'behind'],
];

describe('scoring a target of a plan', () => {
  it.each(CASES)('%s', (_, goal, figure, date, expected) => {
    expect(scoreTarget(goal, figure, date)).toBe(expected);
  });

  const day = fc.integer({ min: 0, max: 1800 }).map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10));
  const rank: Record<string, number> = { behind: 0, 'on-the-way': 1, reached: 2 };

  it('never scores a better figure worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), day, fc.boolean(), (a, b, date, up) => {
        const goal: Goal = up ? from75 : { ...from75, direction: 'down', comparison: '<=', value: 55 };
        const [worse, better] = (a < b) === up ? [a, b] : [b, a];
        expect(rank[scoreTarget(goal, value(better / 100), date)]).toBeGreaterThanOrEqual(rank[scoreTarget(goal, value(worse / 100), date)] ?? 9);
      }),
    );
  });

  it('never scores the same unmet figure better on a later day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9499 }), day, day, (hundredths, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const at = (date: string): number => rank[scoreTarget(from75, value(hundredths / 100), date)] ?? 9;
        expect(at(later)).toBeLessThanOrEqual(at(earlier));
      }),
    );
  });

  it('knows every comparison of a plan', () => {
    const comparisons: PlanTarget['comparison'][] = ['>=', '>', '<=', '<', '='];
    expect(comparisons.map((comparison) => scoreTarget({ ...upTo95, comparison }, value(95), '2026-01-01'))).toEqual(['reached', 'behind', 'reached', 'behind', 'reached']);
  });
});
