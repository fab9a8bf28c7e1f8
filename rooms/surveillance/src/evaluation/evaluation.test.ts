import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateAlarms, poolPerformance, summarisePerformance } from './evaluate-alarms.ts';
import { plantOutbreak } from './plant-outbreak.ts';

test('an outbreak is added to the counts and known by its weeks; what lies past the end is cut off', () => {
  const quiet = Float64Array.from([1, 1, 1, 1]);
  const { observed, outbreak } = plantOutbreak(quiet, 3, [5, 6, 7]);
  expect([...observed]).toEqual([1, 1, 6, 7]);
  expect([...quiet]).toEqual([1, 1, 1, 1]);
  expect(outbreak).toEqual({ first: 3, last: 4 });
});

test('the delay runs from the first week of an outbreak to the first alarm in it; alarms elsewhere are false', () => {
  // Weeks 11 … 20; outbreaks in 13–15 (seen in its second week) and 18–19 (not seen).
  const alarms = [0, 1, 0, 1, 1, 0, Number.NaN, 0, 0, 1];
  const found = evaluateAlarms(alarms, { first: 11, last: 20 }, [{ first: 13, last: 15 }, { first: 18, last: 19 }]);
  expect(found).toEqual({ outbreaks: 2, detected: 1, delays: [1], quietPoints: 4, falseAlarms: 2, unjudged: 1 });
  expect(summarisePerformance(found)).toEqual({ sensitivity: 0.5, meanDelay: 1, falseAlarmRate: 0.5 });
});

test('weeks of recovery are neither quiet nor of the outbreak', () => {
  const found = evaluateAlarms([0, 1, 1, 1, 0], { first: 1, last: 5 }, [{ first: 2, last: 3 }], 1);
  expect(found).toMatchObject({ detected: 1, delays: [0], quietPoints: 2, falseAlarms: 0 });
});

test('several series together count what each of them counts', () => {
  const alarm = fc.constantFrom(0, 1, Number.NaN);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(alarm, { minLength: 5, maxLength: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 5 }), (many) => {
      const each = many.map(([alarms, at]) => evaluateAlarms(alarms, { first: 1, last: alarms.length }, [{ first: at, last: at + 2 }]));
      const pooled = poolPerformance(each);
      expect(pooled.delays).toHaveLength(pooled.detected);
      expect(pooled.detected).toBeLessThanOrEqual(pooled.outbreaks);
      expect(pooled.falseAlarms).toBeLessThanOrEqual(pooled.quietPoints);
      expect(pooled.quietPoints).toBe(each.reduce((sum, one) => sum + one.quietPoints, 0));
    }),
  );
});
