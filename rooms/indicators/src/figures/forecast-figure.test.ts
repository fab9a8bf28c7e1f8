import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastLevel, forecastSum } from './forecast-figure.ts';

const free = { least: -Infinity, most: Infinity };

describe('the forecast of a level', () => {
  it('goes on along a straight line without a range where the past was a straight line', () => {
    const points = [0, 30, 60, 90].map((day) => ({ day, value: 80 + day / 10 }));
    expect(forecastLevel(points, 120, free)).toEqual({ value: 92, low: 92, high: 92, points: 4 });
    expect(forecastLevel(points, 400, { least: 0, most: 100 })?.value).toBe(100);
  });

  it('has the range of the regression: worked by hand', () => {
    // y = 1, 3, 2, 4 at 1 … 4: line 0.5 + 0.8x, s² = 1.8/2, at 5: 4.5 ± 1.886·√0.9·√(1 + 1/4 + 6.25/5).
    const found = forecastLevel([1, 3, 2, 4].map((value, index) => ({ day: index + 1, value })), 5, free)!;
    expect(found.value).toBeCloseTo(4.5, 10);
    expect(found.high - found.value).toBeCloseTo(1.886 * Math.sqrt(0.9) * Math.sqrt(2.5), 10);
  });

  it('is not made from three points, nor from one day, and lies within its range and its limits', () => {
    expect(forecastLevel([1, 2, 3].map((value) => ({ day: value, value })), 9, free)).toBeNull();
    expect(forecastLevel([1, 2, 3, 4].map((value) => ({ day: 1, value })), 9, free)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 24 }), fc.integer({ min: 30, max: 700 }), (values, day) => {
        const found = forecastLevel(values.map((value, index) => ({ day: index * 30, value })), day, { least: 0, most: 100 })!;
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.value).toBeLessThanOrEqual(found.high);
        expect([found.low >= 0, found.high <= 100]).toEqual([true, true]);
      }),
    );
  });
});

describe('the forecast of a sum', () => {
  it('adds the mean of the past months for each that remains, and cannot fall below what is reached', () => {
    expect(forecastSum(400, [100, 100, 100, 100], 8)).toEqual({ value: 1200, low: 1200, high: 1200, points: 4 });
    const found = forecastSum(40, [0, 40, 0, 0], 1)!;
    expect(found.value).toBe(50);
    expect(found.low).toBe(40);
    expect(forecastSum(3, [1, 1, 1], 3)).toBeNull();
  });
});
