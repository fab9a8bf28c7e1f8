import type { Figure } from '@tuyen/contract';
import type { Rights } from '@tuyen/store';
import { describe, expect, it } from 'vitest';
import { suppressSmall } from './suppress-small.ts';

const figure = (numerator: number, denominator: number | null, more: Partial<Figure> = {}): Figure => ({ state: 'value', value: denominator === null ? numerator : (numerator / denominator) * 100, numerator, denominator, source: 'records', sourceNote: null, estimated: false, unverified: false, explainable: true, small: false, basis: null, finding: null, ...more });
const rights = (units: number[], keeps: number[]): Rights => ({ account: 'a', role: 'nurse', today: '2026-10-31', may: new Set(), read: { units, lives: [], seen: [], forms: [], self: [], opened: [], barred: 0 }, write: { units: new Set(), forms: new Set() }, keeps, audits: [] });
const stranger = rights([1], [1]);
const HIDDEN = { state: 'suppressed', value: null, numerator: null, denominator: null, explainable: false };

describe('a small figure', () => {
  it.each([
    ['one person counted', figure(1, null)],
    ['four of a hundred', figure(4, 100)],
    ['all but two', figure(98, 100)],
  ])('%s is not told to somebody of elsewhere', (_, small) => {
    expect(suppressSmall({ unit: 'x', lines: [{ figure: small }] }, stranger, 7, 5).lines[0]!.figure).toMatchObject(HIDDEN);
  });

  it.each([
    ['none, which is nobody', figure(0, 100)],
    ['five', figure(5, 100)],
    ['all', figure(100, 100)],
    ['a published total', figure(2, null, { source: 'reported' })],
  ])('%s is told', (_, told) => {
    expect(suppressSmall({ figure: told }, stranger, 7, 5).figure).toEqual(told);
  });

  it('takes the comparison with the year before with it', () => {
    const lines = [{ figure: figure(2, null), previous: figure(20, null), percentOfPrevious: 10 }, { figure: figure(20, null), previous: figure(40, null), percentOfPrevious: 50 }];
    expect(suppressSmall({ lines }, stranger, 7, 5).lines.map((line) => line.percentOfPrevious)).toEqual([null, 50]);
  });

  it('is told to whoever reads the records of the unit, and to the offices it answers to', () => {
    const answer = { figure: figure(2, null), below: [{ figure: figure(1, 3) }] };
    expect(suppressSmall(answer, rights([7], []), 7, 5)).toEqual(answer);
    expect(suppressSmall(answer, rights([], [7]), 7, 5)).toEqual(answer);
    expect(suppressSmall(answer, stranger, undefined, 5).below[0]!.figure).toMatchObject(HIDDEN);
  });
});
