import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRates } from './answer-rates.ts';

const figuresOf = (given: unknown) => answerRates(given).values as Record<string, number>;
const codesOf = (given: unknown) => answerRates(given).findings.map(({ code }) => code);

describe('A proportion', () => {
  it('of nobody among ten may still be 31 % (1 − 0.025^(1/10))', () => {
    const { proportion, exactLower, exactUpper, wilsonLower } = figuresOf({ x: 0, n: 10 });
    expect([proportion, exactLower]).toEqual([0, 0]);
    expect(exactUpper).toBeCloseTo(1 - 0.025 ** 0.1, 12);
    expect(wilsonLower).toBeCloseTo(0, 12);
  });

  it('of everybody among ten may still be 69 % (0.025^(1/10))', () => {
    const { exactLower, exactUpper, wilsonUpper } = figuresOf({ x: 10, n: 10 });
    expect(exactLower).toBeCloseTo(0.025 ** 0.1, 12);
    expect(exactUpper).toBe(1);
    expect(wilsonUpper).toBeCloseTo(1, 12);
  });

  it('turned round, sick for well, has its interval turned round, at every level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (n, share, confLevel) => {
        const x = Math.round(share * n);
        const [sick, well] = [figuresOf({ x, n, confLevel }), figuresOf({ x: n - x, n, confLevel })];
        expect(sick.exactLower).toBeCloseTo(1 - well.exactUpper!, 10);
        expect(sick.wilsonUpper).toBeCloseTo(1 - well.wilsonLower!, 10);
        expect(sick.exactLower!).toBeLessThanOrEqual(sick.proportion!);
        expect(sick.exactUpper!).toBeGreaterThanOrEqual(sick.proportion!);
      }),
      { numRuns: 60 },
    );
  });

  it('of a thousand million stays right: both intervals meet', () => {
    const { exactLower, exactUpper, wilsonLower, wilsonUpper } = figuresOf({ x: 123_456_789, n: 1_000_000_000 });
    expect(exactLower).toBeCloseTo(wilsonLower!, 7);
    expect(exactUpper).toBeCloseTo(wilsonUpper!, 7);
  });

  it.each([
    [{ x: 5, n: 3 }, 'calculation.above-total'],
    [{ x: 0, n: 0 }, 'calculation.not-positive'],
    [{ x: 1.5, n: 3 }, 'calculation.not-a-count'],
    [{ x: 1 }, 'calculation.value-missing'],
    [{ x: '1', n: 3 }, 'calculation.not-a-number'],
    [{ x: 1, n: 3, confLevel: 95 }, 'calculation.out-of-range'],
    [{}, 'calculation.kind-unknown'],
    [null, 'calculation.not-an-object'],
    [[1, 3], 'calculation.not-an-object'],
  ])('%j is refused as %s, without figures', (given, code) => {
    expect(codesOf(given)).toEqual([code]);
    expect(answerRates(given).values).toEqual({});
  });
});

describe('A rate', () => {
  it('without a case may still be 3 in the person-time at 95 % one-sided (rule of three: −ln 0.05)', () => {
    expect(figuresOf({ count: 0, personTime: 1, confLevel: 0.9 }).exactUpper).toBeCloseTo(-Math.log(0.05), 12);
  });

  it('shrinks with the person-time as a whole', () => {
    const [short, long] = [figuresOf({ count: 7, personTime: 10 }), figuresOf({ count: 7, personTime: 1000 })];
    for (const name of ['rate', 'exactLower', 'exactUpper', 'byarLower', 'byarUpper']) expect(long[name]! * 100).toBeCloseTo(short[name]!, 12);
  });

  it.each([
    [{ count: 3, personTime: 0 }, 'calculation.not-positive'],
    [{ count: -1, personTime: 5 }, 'calculation.not-a-count'],
    [{ count: 3, personTime: Infinity }, 'calculation.not-a-number'],
  ])('%j is refused as %s', (given, code) => {
    expect(codesOf(given)).toEqual([code]);
  });
});

describe('A table of exposure by disease', () => {
  const table = [
    [63, 118],
    [21, 221],
  ];
  it('may stand with the exposed first or the cases first, if it says so', () => {
    const usual = answerRates({ table }).values['oddsRatio'];
    expect(answerRates({ table: [table[1], table[0]], rows: 'exposed, unexposed' }).values['oddsRatio']).toEqual(usual);
    expect(answerRates({ table: table.map((row) => [...row].reverse()), cols: 'case, non-case' }).values['oddsRatio']).toEqual(usual);
  });

  it('in an order nobody knows is refused rather than read upside down', () => {
    expect(codesOf({ table, rows: 'ill, well' })).toEqual(['calculation.order-unknown']);
  });

  it('with an empty cell has no ratio to nothing, keeps its tests, and says so', () => {
    const { values, findings } = answerRates({ table: [[3, 0], [2, 5]] });
    expect(values).toMatchObject({ oddsRatio: [null, null, null], riskRatio: [null, null, null] });
    expect(values['fisherP']).toBeCloseTo(1 / 6, 12);
    expect(findings).toMatchObject([{ code: 'calculation.cell-empty', severity: 'warning' }]);
  });

  it('without a case at all has no chi-square', () => {
    expect(answerRates({ table: [[3, 0], [2, 0]] }).values).toMatchObject({ chiSquare: null, chiSquareP: null, fisherP: 1 });
  });

  it('with more levels of exposure holds each against the first, and tests the whole', () => {
    const { values } = answerRates({ table: [[10, 2], [8, 5], [3, 9]] });
    expect((values['oddsRatio'] as number[][]).map(([ratio]) => ratio)).toEqual([3.125, 15]);
    expect(values['wholeTable']).toMatchObject({ degreesOfFreedom: 2 });
  });

  it('with more than two outcomes is tested as a whole', () => {
    // Agresti, An introduction to categorical data analysis, table 2.5: chi-square 30.1 with 2 degrees of freedom.
    const { values } = answerRates({ table: [[762, 327, 468], [484, 239, 477]] });
    expect(values['chiSquare']).toBeCloseTo(30.07, 2);
    expect(values['degreesOfFreedom']).toBe(2);
  });

  it.each([[[[1, 2]]], [[[1], [2]]], [[[1, 2], [3]]], [[1, 2, 3, 4]]])('%j is no table', (odd) => {
    expect(codesOf({ table: odd })).toContain('calculation.table-shape');
  });
});
