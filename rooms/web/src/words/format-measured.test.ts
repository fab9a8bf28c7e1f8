import { expect, test } from 'vitest';
import { formatMeasured, formatRounded } from './format-measured.ts';

test('a figure is written as on Vietnamese papers, with two decimals at most', () => {
  expect(formatRounded(1234.5678)).toBe('1.234,57');
  expect(formatRounded(1000)).toBe('1.000');
  expect(formatRounded(0)).toBe('0');
});

test('a percentage stands close to its sign, a count apart from its word', () => {
  expect(formatMeasured(95.2, '%')).toBe('95,2%');
  expect(formatMeasured(1234, 'lượt')).toBe('1.234 lượt');
  expect(formatMeasured(7, '')).toBe('7');
});
