import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listTicks, placeDay } from './chart-scale.ts';

test('the scale of a drawing has round numbers around what was measured', () => {
  expect(listTicks([118, 162])).toEqual([110, 120, 130, 140, 150, 160, 170]);
  expect(listTicks([48.2, 51])).toEqual([48, 49, 50, 51]);
  expect(listTicks([])).toEqual([]);
});

test('every measured value lies within the scale, and the scale never runs away', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 500_000 }).map((hundredths) => hundredths / 100), { minLength: 1, maxLength: 30 }), (values) => {
      const ticks = listTicks(values);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(10);
    }),
  );
});

test('days stand in proportion to time, a single day in the middle', () => {
  expect(placeDay('2026-01-11T08:00:00+07:00', '2026-01-01', '2026-01-21')).toBe(0.5);
  expect(placeDay('2026-01-01', '2026-01-01', '2026-01-01')).toBe(0.5);
});
