import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-10-01T08:00:00+07:00');

test.each([
  ['2026-10-01T08:30:00+07:00', { passed: false, unit: 'minutes', n: 30 }],
  ['2026-10-02T08:00:00+07:00', { passed: false, unit: 'hours', n: 24 }],
  ['2026-10-05T07:00:00+07:00', { passed: false, unit: 'days', n: 3 }],
  ['2026-10-01T07:00:00+07:00', { passed: true, unit: 'hours', n: 1 }],
  ['2026-09-20T08:00:00+07:00', { passed: true, unit: 'days', n: 11 }],
])('a case due at %s is told as people count', (due, left) => {
  expect(timeLeft(due, now)).toEqual(left);
});
