import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFigure } from './check-figure.ts';
import { combineCells } from './combine-cells.ts';
import { computeFigure } from './compute-figure.ts';
import { percentOfPrevious } from './percent-of-previous.ts';

const cell = (numerator: string | number, denominator: string | number | null = null): { numerator: string | number; denominator: string | number | null } => ({ numerator, denominator });
const figureOf = (value: 'count' | 'amount' | 'percent' | 'permille' | 'per-10000' | 'per-100000' | 'ratio', ...cells: ReturnType<typeof cell>[]) =>
  computeFigure({ value }, combineCells(cells));

describe('the figure of cells', () => {
  it('tells zero, missing and not applicable apart', () => {
    expect(figureOf('count', cell(0))).toMatchObject({ state: 'value', value: 0 });
    expect(figureOf('count')).toMatchObject({ state: 'no-data', value: null });
    expect(figureOf('percent', cell(0, 0))).toMatchObject({ state: 'not-applicable', value: null, denominator: 0 });
    expect(figureOf('percent', cell(0, 5))).toMatchObject({ state: 'value', value: 0 });
    expect(figureOf('percent', cell(3, null))).toMatchObject({ state: 'no-data', value: null, numerator: 3 });
  });

  it.each([
    ['percent', 33.33],
    ['permille', 333.33],
    ['per-10000', 3333.33],
    ['per-100000', 33333.33],
    ['ratio', 0.33],
  ] as const)('of one third is, as %s, %s', (value, expected) => {
    expect(figureOf(value, cell('1', '3'))).toMatchObject({ state: 'value', value: expected });
  });

  it('adds communes before it divides: two communes of 1/2 and 3/10 make 4/12, not the mean of 50 % and 30 %', () => {
    expect(figureOf('percent', cell(1, 2), cell(3, 10))).toMatchObject({ value: 33.33, numerator: 4, denominator: 12 });
  });

  it('adds money exactly', () => {
    expect(figureOf('amount', cell('0.10'), cell('0.20'), cell('1000000000.00'))).toMatchObject({ value: 1_000_000_000.3 });
  });

  it('has no denominator when one of its cells has none', () => {
    expect(combineCells([cell(1, 2), cell(1, null)])).toMatchObject({ numerator: 2, denominator: null });
  });
});

describe('the digest of cells taken together', () => {
  const digest = fc.uint8Array({ minLength: 8, maxLength: 8 });
  const together = (digests: Uint8Array[]) => combineCells(digests.map((one) => ({ ...cell(1), digest: one })))?.digest;

  it('does not depend on the order of the cells', () => {
    fc.assert(fc.property(fc.array(digest, { minLength: 1 }), (digests) => { expect(together(digests)).toEqual(together(digests.toReversed())); }));
  });

  it('forgets what overflows', () => {
    const full = new Uint8Array(8).fill(255);
    expect(together([full, Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 2])])).toEqual(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 1]));
  });

  it('is not known when a cell came without one', () => {
    expect(combineCells([{ ...cell(1), digest: new Uint8Array(8) }, cell(1)])).toMatchObject({ digest: null });
  });
});

describe('comparing with the same period before', () => {
  const value = (number: number) => ({ state: 'value' as const, value: number });
  it('gives this figure as a percentage of the earlier one', () => {
    expect(percentOfPrevious(value(104), value(100))).toBe(104);
    expect(percentOfPrevious(value(2), value(3))).toBe(66.67);
    expect(percentOfPrevious(value(0), value(3))).toBe(0);
  });
  it('knows none when the earlier figure is zero or missing', () => {
    expect(percentOfPrevious(value(5), value(0))).toBeNull();
    expect(percentOfPrevious(value(5), { state: 'no-data', value: null })).toBeNull();
    expect(percentOfPrevious({ state: 'not-applicable', value: null }, value(5))).toBeNull();
  });
});

describe('a coverage above 100 %', () => {
  it('is shown with its two numbers', () => {
    const indicator = { indicator: 'insured', value: 'percent' as const };
    expect(checkFigure(indicator, figureOf('percent', cell(11, 10)))).toEqual([
      { code: 'indicator.over-whole', severity: 'warning', facts: { indicator: 'insured', value: 110, numerator: 11, denominator: 10 } },
    ]);
    expect(checkFigure(indicator, figureOf('percent', cell(10, 10)))).toEqual([]);
    expect(checkFigure({ indicator: 'births', value: 'permille' }, figureOf('permille', cell(11, 10)))).toEqual([]);
  });
});
