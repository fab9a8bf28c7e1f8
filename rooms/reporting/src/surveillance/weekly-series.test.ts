import { expect, test } from 'vitest';
import { mondayOf, weeklySeries } from './weekly-series.ts';

test('a Sunday belongs to the week before, a Monday begins its own', () => {
  expect([mondayOf('2026-10-04'), mondayOf('2026-10-05')]).toEqual(['2026-09-28', '2026-10-05']);
});

test('cases are counted in the week of their onset, weeks without one are zero, and what began later is not known yet', () => {
  const counts = [
    { onset: '2026-09-28', cases: 2 },
    { onset: '2026-10-04', cases: 1 },
    { onset: '2026-10-14', cases: 4 },
    { onset: '2026-10-16', cases: 9 },
  ];
  expect([...weeklySeries(counts, '2026-09-28', '2026-10-15')]).toEqual([3, 0, 4]);
});
