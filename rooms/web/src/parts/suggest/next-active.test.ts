import { expect, test } from 'vitest';
import { nextActive } from './next-active.ts';

test('the arrow keys go through every suggestion and come back to the typed text', () => {
  const down = [0, 1, 2, 3].map((_, steps) => Array.from({ length: steps + 1 }).reduce<number>((active) => nextActive(active, 3, 'ArrowDown'), -1));
  expect(down).toEqual([0, 1, 2, -1]);
  expect(nextActive(-1, 3, 'ArrowUp')).toBe(2);
  expect(nextActive(0, 3, 'ArrowUp')).toBe(-1);
});

test('without suggestions nothing can be marked', () => {
  expect(nextActive(-1, 0, 'ArrowDown')).toBe(-1);
  expect(nextActive(2, 0, 'ArrowUp')).toBe(-1);
});
