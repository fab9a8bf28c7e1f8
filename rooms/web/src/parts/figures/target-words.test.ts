import { expect, test } from 'vitest';
import { targetWords } from './target-words.ts';

test('a target is written with its sign and its unit', () => {
  expect(targetWords({ value: 95.2, valueTo: null, comparison: '>=' }, '%', 'vi')).toBe('≥ 95,2%');
  expect(targetWords({ value: 12, valueTo: null, comparison: '=' }, 'xã', 'vi')).toBe('12 xã');
});

test('a target of two figures is a range, a task has none', () => {
  expect(targetWords({ value: 95, valueTo: 98, comparison: '>=' }, '%', 'vi')).toBe('từ 95 đến 98%');
  expect(targetWords({ value: 95, valueTo: 98, comparison: '>=' }, '%', 'en')).toBe('95 to 98%');
  expect(targetWords({ value: null, valueTo: null, comparison: '>=' }, '', 'vi')).toBe('');
});
