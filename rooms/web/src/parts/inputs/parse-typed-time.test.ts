import { expect, test } from 'vitest';
import { parseTypedTime } from './parse-typed-time.ts';

test.each([
  ['8:05', '08:05'],
  ['08:05', '08:05'],
  ['805', '08:05'],
  ['0805', '08:05'],
  ['8h05', '08:05'],
  ['8h', '08:00'],
  ['14 giờ', null],
  ['14g30', '14:30'],
  ['7', '07:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['12:60', null],
  ['', null],
  ['1:2', null],
])('the hour typed as «%s» is read as %s', (typed, read) => {
  expect(parseTypedTime(typed)).toBe(read);
});
