import { expect, test } from 'vitest';
import { sortFollowUps } from './sort-follow-ups.ts';

test('those who may come today stand before those who missed their day, the latest missed first', () => {
  const { due, overdue } = sortFollowUps([{ date: '2026-11-01' }, { date: '2026-11-22' }, { date: '2026-11-20' }], '2026-11-22');
  expect(due).toEqual([{ date: '2026-11-22' }]);
  expect(overdue).toEqual([{ date: '2026-11-20' }, { date: '2026-11-01' }]);
});
