import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectGlr } from './detect-glr.ts';
import { poissonEpidemicChart } from './epidemic-charts.ts';
import { negativeBinomialCases, negativeBinomialCusumChart, negativeBinomialGlrChart } from './negative-binomial-charts.ts';
import { poissonCusumChart, poissonGlrChart } from './poisson-charts.ts';

const numbers = (values: readonly number[]): Float64Array => Float64Array.from(values);
const rising = { counts: numbers([2, 5, 1, 7, 9, 3, 12]), means: numbers([2, 2.5, 3, 3, 2.5, 2, 2]), before: 0 };
const falling = { counts: numbers([2, 1, 0, 1, 0, 0, 1]), means: numbers([3, 3, 3, 3, 3, 3, 3]), before: 0 };
const open = { threshold: 1e9, leastAge: 1, window: -1, alpha: 0.3, withCases: false } as const;
const agreeTo8 = (found: Float64Array, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 8);
};

test('Poisson: one count of 6 where 2 are expected', () => {
  agreeTo8(poissonGlrChart({ ...open, direction: 1 })({ counts: numbers([6]), means: numbers([2]), before: 0 }).values, [6 * Math.log(3) - 4]);
});

// The likelihood ratios below were found by a general optimiser over every change point.
test('Poisson: the largest likelihood ratio over every change point, upwards and downwards', () => {
  agreeTo8(poissonGlrChart({ ...open, direction: 1 })(rising).values, [0, 0.9657359027997265, 0.022068261937778666, 1.931085022710426, 6.5854500800216975, 6.1611832138593385, 15.16355758223818]);
  agreeTo8(poissonGlrChart({ ...open, direction: -1 })(falling).values, [0.18906978378367112, 0.9205584583201643, 3.208240530771945, 3.9918452064474517, 6.41648106154389, 8.97019395891547, 9.624721592315833]);
});

test('negative binomial: the largest likelihood ratio over every change point, upwards and downwards', () => {
  agreeTo8(negativeBinomialGlrChart({ ...open, direction: 1 })(rising).values, [0, 0.49344470331, 0.022553275637, 0.87242002775, 3.0566980956543, 2.9133730684408, 7.4619366946251]);
  agreeTo8(negativeBinomialGlrChart({ ...open, direction: -1 })(falling).values, [0.1056044873925, 0.5458427387198, 2.1395129089, 2.5062331589887, 4.1152241997682, 5.8359977084, 6.1728362996]);
});

test('a known shift: log likelihood ratios add up and never fall below 0', () => {
  agreeTo8(poissonCusumChart(100, Math.LN2)({ counts: numbers([5, 0, 5]), means: numbers([2, 2, 2]), before: 0 }).values, [5 * Math.LN2 - 2, 5 * Math.LN2 - 4 < 0 ? 0 : 5 * Math.LN2 - 4, 5 * Math.LN2 - 2]);
});

test('an epidemic part: 6 cases after 4, where 2 are expected, mean that each case is followed by one', () => {
  agreeTo8(poissonEpidemicChart(open)({ counts: numbers([6]), means: numbers([2]), before: 4 }).values, [6 * Math.log(3) - 4]);
});

test('without overdispersion the negative binomial charts are the Poisson charts', () => {
  const poisson = poissonGlrChart({ ...open, direction: 1 })(rising).values;
  const negative = negativeBinomialGlrChart({ ...open, direction: 1, alpha: 1e-8 })(rising).values;
  for (const [index, value] of negative.entries()) expect(value).toBeCloseTo(poisson[index]!, 5);
  const known = negativeBinomialCusumChart(100, 0.5, 1e-8)(rising).values;
  for (const [index, value] of poissonCusumChart(100, 0.5)(rising).values.entries()) expect(known[index]).toBeCloseTo(value, 5);
});

test('a window that reaches to the beginning is no window', () => {
  const whole = poissonGlrChart({ ...open, direction: 1, leastAge: 1, window: -1 })(rising).values;
  const windowed = negativeBinomialGlrChart({ ...open, direction: 1, alpha: 0.3, window: 50 })(rising).values;
  agreeTo8(windowed, [...negativeBinomialGlrChart({ ...open, direction: 1 })(rising).values]);
  expect(whole.at(-1)).toBeGreaterThan(windowed.at(-1)!);
});

test('the count that would alarm does, and one less does not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }), (list) => {
      const input = { counts: numbers(list), means: numbers(list.map(() => 3)), before: 0 };
      const n = list.length - 1;
      const alarms = (chart: typeof poissonGlrChart, count: number): boolean => {
        const run = chart({ ...open, threshold: 4, direction: 1 })({ ...input, counts: numbers([...list.slice(0, n), count]) });
        return run.stop === n + 1;
      };
      const run = poissonGlrChart({ ...open, threshold: 4, direction: 1, withCases: true })(input);
      if (run.stop <= n) return;
      const count = run.cases![n]!;
      expect(alarms(poissonGlrChart, count)).toBe(true);
      if (count > 0) expect(alarms(poissonGlrChart, count - 1)).toBe(false);
    }),
  );
  const options = { threshold: 2, alpha: 0.3, direction: 1, leastAge: 1, window: -1 } as const;
  const stop = negativeBinomialGlrChart(options)(rising).stop;
  const cases = negativeBinomialCases(rising.counts, rising.means, stop, 10_000, options);
  expect(stop).toBe(5);
  for (let n = 0; n < 5; n += 1) {
    const runWith = (count: number): number => negativeBinomialGlrChart(options)({ ...rising, counts: rising.counts.map((each, at) => (at === n ? count : each)).slice(0, n + 1) }).stop;
    expect(runWith(cases[n]!)).toBe(n + 1);
    expect(runWith(cases[n]! - 1)).toBe(n + 2);
  }
});

const series = (counts: readonly number[]) => ({ observed: numbers(counts), frequency: 12, start: [2020, 1] }) as const;
const parameters = { threshold: 5, mu0: 2, alpha: 0, leastAge: 1, window: -1, change: 'intercept', theta: null, direction: 'inc', ret: 'value', xMax: 1e4 } as const;

test('after an alarm the chart begins again with the next point', () => {
  const found = detectGlr(series([2, 9, 2, 2, 9, 2]), { first: 1, last: 6 }, parameters);
  expect(found.alarm).toEqual([0, 1, 0, 0, 1, 0]);
  expect(found.upperbound[2]).toBe(0);
});

test('a mean that is estimated anew knows what came up to the alarm', () => {
  const past = Array.from({ length: 24 }, (_, month) => 2 + (month % 2));
  const counts = [...past, 2, 12, 4, 4, 4];
  const model = { S: 0, trend: false, refit: true };
  const found = detectGlr(series(counts), { first: 25, last: 29 }, { ...parameters, mu0: model });
  expect(found.alarm).toEqual([0, 1, 0, 0, 0]);
  expect(found.mu0[1]).toBeCloseTo(2.5, 6);
  expect(found.mu0[2]).toBeCloseTo(counts.slice(0, 26).reduce((sum, count) => sum + count) / 26, 6);
});

test('a chart refuses a gap, and a past shorter than its model', () => {
  expect(() => detectGlr(series([2, Number.NaN, 2]), { first: 1, last: 3 }, parameters)).toThrow('detection.gap-in-series');
  expect(() => detectGlr(series([2, 2, 2]), { first: 3, last: 3 }, { ...parameters, mu0: { S: 2, trend: true, refit: false } })).toThrow('detection.series-too-short');
});
