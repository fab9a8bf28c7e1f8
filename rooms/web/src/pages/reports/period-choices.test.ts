import { expect, test } from 'vitest';
import { lastFinishedPeriod, listPeriods, listYears } from './period-choices.ts';

test('a half-year review offers both halves of a year', () => {
  expect(listPeriods(['half'], 2017)).toEqual(['2017-H1', '2017-H2']);
  expect(listPeriods(['quarter', 'year'], 2017)).toEqual(['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4', '2017']);
  expect(listPeriods(['month'], 2017)).toHaveLength(12);
});

test('a report opens with the newest period that is over', () => {
  expect(lastFinishedPeriod(['half'], '2026-11-22')).toBe('2026-H1');
  expect(lastFinishedPeriod(['half'], '2026-06-30')).toBe('2025-H2');
  expect(lastFinishedPeriod(['quarter', 'nine-months'], '2026-11-22')).toBe('2026-9M');
  expect(lastFinishedPeriod([], '2026-11-22')).toBe('2025');
});

test('years run from this one back to 2016', () => {
  expect(listYears('2018-01-01')).toEqual([2018, 2017, 2016]);
});
