import { expect, test } from 'vitest';
import { describeAge } from './describe-age.ts';

test.each([
  ['2026-11-20', '2026-11-22', { count: 2, unit: 'days' }],
  ['2026-10-22', '2026-11-22', { count: 1, unit: 'months' }],
  ['2020-11-23', '2026-11-22', { count: 71, unit: 'months' }],
  ['2020-11-22', '2026-11-22', { count: 6, unit: 'years' }],
  ['1972', '2026-11-22', { count: 54, unit: 'years' }],
  ['1972-12', '2026-11-22', { count: 53, unit: 'years' }],
] as const)('somebody born %s is on %s as old as staff would say', (birth, at, age) => {
  expect(describeAge(birth, at)).toEqual(age);
});

test('nobody has an age before birth, nor with a birth date that is no date', () => {
  expect(describeAge('2026-11-23', '2026-11-22')).toBeNull();
  expect(describeAge('không rõ', '2026-11-22')).toBeNull();
});
