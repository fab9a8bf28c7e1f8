import { expect, test } from 'vitest';
import { NO_FIGURE_FILL, areaClasses, fillOf } from './area-classes.ts';

test('each colour stands for about as many communes as any other', () => {
  const values = Array.from({ length: 100 }, (_, n) => n);
  const classes = areaClasses(values);
  expect(classes.map(({ from, to }) => [from, to])).toEqual([[0, 20], [20, 40], [40, 60], [60, 80], [80, 99]]);
  expect(new Set(values.map((value) => fillOf(value, classes))).size).toBe(5);
});

test('equal values share a colour, no figure has its own, and nothing is coloured where nothing is known', () => {
  expect(areaClasses([7, 7, 7, 7])).toHaveLength(1);
  expect(fillOf(null, areaClasses([1, 2]))).toBe(NO_FIGURE_FILL);
  expect(areaClasses([])).toEqual([]);
});
