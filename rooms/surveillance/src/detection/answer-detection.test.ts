import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDetection } from './answer-detection.ts';

const counts = Array.from({ length: 320 }, (_, week) => 3 + ((week * 7) % 5) + (week % 52 > 40 ? 4 : 0));
const series = { observed: [...counts, 40], frequency: 52, start: [2018, 1] };
const ask = (algorithm: string, parameters: Record<string, unknown> = {}, range: Record<string, unknown> = { rangeFirst: 321, rangeLast: 321 }) =>
  answerDetection({ id: 'a', series, algorithm, parameters, ...range }) as { id: string; result: Record<string, number[]>; error: { code: string; vi: string; en: string } };

const methods = ['earsC', 'cusum', 'farrington', 'farringtonFlexible', 'bayes', 'bayes1', 'bayes2', 'bayes3', 'rki', 'rki1', 'rki2', 'rki3', 'outbreakP', 'glrpois', 'glrnb'];

test.each(methods)('%s sees forty cases where there were never more than eleven, with its own defaults', (algorithm) => {
  const { result } = ask(algorithm);
  expect(result['alarm']).toEqual([1]);
  expect(result['upperbound']).toHaveLength(1);
});

test('cdc judges four weeks together', () => {
  expect(ask('cdc', { b: 4 }).result['alarm']).toEqual([1]);
});

test.each([...methods, 'cdc'])('%s says nothing of a series without a single case', (algorithm) => {
  const silent = { ...series, observed: counts.map(() => 0) };
  const answer = answerDetection({ id: 'z', series: silent, algorithm, parameters: {}, rangeFirst: 310, rangeLast: 320 }) as unknown as { result: Record<string, number[]> };
  // A threshold of zero cases is met by none.
  expect(answer.result['alarm']!.filter((alarm) => alarm === 1)).toEqual([]);
});

test.each([...methods, 'cdc'])('%s stands a week of a thousand million cases', (algorithm) => {
  const flooded = { ...series, observed: [...counts.slice(0, 319), 1e9, 40] };
  const answer = answerDetection({ id: 'f', series: flooded, algorithm, parameters: {}, rangeFirst: 320, rangeLast: 321 }) as unknown as { result: Record<string, number[]> };
  // The product of outbreakP overflows: it cannot be said. Newton's steps of glrnb overshoot, as in the reference program: the statistic stays 0.
  const expected: Record<string, number> = { outbreakP: Number.NaN, glrnb: 0 };
  expect(answer.result['alarm']![0]).toBe(expected[algorithm] ?? 1);
});

test.each([
  ['a case that is none', [], 'detection.case-unreadable'],
  ['a case of nothing', null, 'detection.case-unreadable'],
  ['a method nobody knows', { series, algorithm: 'oracle' }, 'detection.algorithm-unknown'],
  ['a name every object has', { series, algorithm: 'constructor' }, 'detection.algorithm-unknown'],
  ['no series', { algorithm: 'earsC' }, 'detection.series-invalid'],
  ['an empty series', { algorithm: 'earsC', series: { ...series, observed: [] } }, 'detection.series-invalid'],
  ['a count below nothing', { algorithm: 'earsC', series: { ...series, observed: [1, -1] } }, 'detection.count-invalid'],
  ['half a case', { algorithm: 'earsC', series: { ...series, observed: [1, 0.5] } }, 'detection.count-invalid'],
  ['a count as text', { algorithm: 'earsC', series: { ...series, observed: ['1'] } }, 'detection.count-invalid'],
  ['no frequency', { algorithm: 'earsC', series: { observed: [1, 2] } }, 'detection.series-invalid'],
  ['dates out of order', { algorithm: 'earsC', series: { observed: [1, 2], frequency: 52, epochAsDate: true, dates: ['2020-01-06', '2020-01-06'] } }, 'detection.date-invalid'],
  ['a date of no calendar', { algorithm: 'earsC', series: { observed: [1], frequency: 52, epochAsDate: true, dates: ['2020-02-30'] } }, 'detection.date-invalid'],
  ['a range beyond the series', { series, algorithm: 'earsC', rangeFirst: 300, rangeLast: 400 }, 'detection.range-invalid'],
  ['a range backwards', { series, algorithm: 'earsC', rangeFirst: 300, rangeLast: 200 }, 'detection.range-invalid'],
  ['a range of words', { series, algorithm: 'earsC', rangeFirst: 'all' }, 'detection.range-invalid'],
  ['a range before its baseline', { series, algorithm: 'earsC', rangeFirst: 3, rangeLast: 9 }, 'detection.series-too-short'],
  ['years that are not there', { series, algorithm: 'farringtonFlexible', parameters: { b: 9 }, rangeFirst: 321 }, 'detection.reference-missing'],
  ['a certainty of 1', { series, algorithm: 'bayes', parameters: { alpha: 1 }, rangeFirst: 321 }, 'detection.parameter-invalid'],
  ['a baseline of two', { series, algorithm: 'earsC', parameters: { baseline: 2 } }, 'detection.parameter-invalid'],
  ['an unknown power', { series, algorithm: 'farrington', parameters: { powertrans: '3/4' }, rangeFirst: 321 }, 'detection.parameter-invalid'],
  ['more seasons than weeks', { series, algorithm: 'farringtonFlexible', parameters: { noPeriods: 90 }, rangeFirst: 321 }, 'detection.parameter-invalid'],
  ['an offset without a population', { series, algorithm: 'farringtonFlexible', parameters: { populationOffset: true }, rangeFirst: 321 }, 'detection.series-invalid'],
  ['a Poisson chart with a dispersion', { series, algorithm: 'glrpois', parameters: { alpha: 0.2 }, rangeFirst: 321 }, 'detection.parameter-invalid'],
  ['months for a weekly method', { series: { ...series, frequency: 12 }, algorithm: 'cdc', rangeFirst: 321 }, 'detection.frequency-unsuitable'],
])('%s is answered by a coded problem', (_, given, code) => {
  const answer = answerDetection(given) as { error?: { code: string; vi: string; en: string } };
  expect(answer.error?.code).toBe(code);
  expect(answer.error?.vi).not.toContain('…');
  expect(answer.error?.en).not.toContain('{');
});

test('nulls are gaps: what cannot be said is null, the rest goes on', () => {
  const observed: (number | null)[] = [...counts.slice(0, 319), null, 40];
  const answer = answerDetection({ id: 'g', series: { ...series, observed }, algorithm: 'earsC', parameters: {}, rangeFirst: 318, rangeLast: 321 });
  expect((JSON.parse(JSON.stringify(answer)) as { result: { alarm: unknown[] } }).result.alarm).toEqual([0, 0, null, null]);
  const flexible = answerDetection({ id: 'g', series: { ...series, observed }, algorithm: 'farringtonFlexible', parameters: { b: 4 }, rangeFirst: 319, rangeLast: 319 });
  expect(JSON.stringify(flexible)).toContain('"alarm":[0]');
});

test('whatever a case says, it is answered by figures or by a code', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 0, 1, 0.5, 'C2', 'glm', [], {}, true));
  const names = ['b', 'w', 'm', 'k', 'h', 'alpha', 'actY', 'baseline', 'method', 'trans', 'mu0', 'M', 'Mtilde', 'theta', 'c.ARL', 'dir', 'ret', 'change', 'noPeriods', 'limit54', 'reweight'];
  const parameters = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 4 });
  const observed = fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(null)), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(fc.constantFrom(...methods, 'cdc'), parameters, observed, fc.integer({ min: 1, max: 40 }), fc.constantFrom(4, 12, 52), (algorithm, given, list, back, frequency) => {
      const answer = answerDetection({ id: 1, algorithm, parameters: given, series: { observed: list, frequency }, rangeFirst: Math.max(1, list.length - back) });
      if ('error' in answer) expect(answer.error.code).toMatch(/^detection\./);
      else expect((answer.result['alarm'] as number[]).every((alarm) => alarm === 0 || alarm === 1 || Number.isNaN(alarm))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(['earsC', 'bayes', 'rki', 'farrington', 'farringtonFlexible'])('%s: more cases never take an alarm away', (algorithm) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (fewer, more) => {
      const alarmOf = (count: number): number => (answerDetection({ series: { ...series, observed: [...counts, count] }, algorithm, rangeFirst: 321 }) as unknown as { result: { alarm: number[] } }).result.alarm[0]!;
      expect(alarmOf(fewer + more)).toBeGreaterThanOrEqual(alarmOf(fewer));
    }),
    { numRuns: 30 },
  );
});
