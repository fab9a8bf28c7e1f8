import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartialDates, isSurelyBefore } from './compare-partial-dates.ts';
import { dayOf } from './day-of.ts';
import { formatDate } from './format-date.ts';
import { firstDay, lastDay, parsePartialDate } from './parse-partial-date.ts';

const partialDate = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 }))
  .map(([year, month, day, parts]) => [year, month, day].slice(0, parts).map((part) => String(part).padStart(2, '0')).join('-'));

describe('A date known to the year, month or day', () => {
  it.each([
    ['1990', 'year', '1990-01-01', '1990-12-31'],
    ['1990-02', 'month', '1990-02-01', '1990-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['1990-03-05', 'day', '1990-03-05', '1990-03-05'],
  ])('%s is known to the %s and lies between %s and %s', (text, precision, first, last) => {
    expect(parsePartialDate(text)).toEqual({ text, precision, first, last });
    expect([firstDay(text), lastDay(text)]).toEqual([first, last]);
  });

  it.each(['', '90', '0000', '1990-13', '1990-00', '1990-2', '2026-02-31', '1990-03-', '1990-03-05T00:00:00+07:00', '05/03/1990', ' 1990', '1990\n'])('«%s» is none', (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(() => firstDay(text)).toThrow(RangeError);
  });

  it('sorts by the first day it may be, the coarser first', () => {
    const sorted = ['1989-12-31', '1990', '1990-01', '1990-01-01', '1990-01-02', '1990-02', '1991'];
    expect([...sorted].reverse().sort(comparePartialDates)).toEqual(sorted);
  });

  it('has a strict order', () => {
    fc.assert(
      fc.property(partialDate, partialDate, partialDate, (a, b, c) => {
        expect(comparePartialDates(a, b)).toBe(-comparePartialDates(b, a) + 0);
        expect(comparePartialDates(a, b) === 0).toBe(a === b);
        if (comparePartialDates(a, b) < 0 && comparePartialDates(b, c) < 0) expect(comparePartialDates(a, c)).toBe(-1);
      }),
    );
  });

  it('is surely before another only when no day of both can meet', () => {
    expect(isSurelyBefore('1990', '1991-05')).toBe(true);
    expect(isSurelyBefore('1990', '1990-05')).toBe(false);
    expect(isSurelyBefore('1990-04', '1990-05-01')).toBe(true);
    expect(isSurelyBefore('1990-05-01', '1990-05-01')).toBe(false);
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        if (isSurelyBefore(a, b)) expect(comparePartialDates(a, b)).toBe(-1);
        expect(isSurelyBefore(a, b) && isSurelyBefore(b, a)).toBe(false);
      }),
    );
  });

  it('is written day first on screens, and what is no date is left alone', () => {
    expect(['1990-03-05', '1990-03', '1990', 'không rõ', '2026-02-31'].map(formatDate)).toEqual(['05/03/1990', '03/1990', '1990', 'không rõ', '2026-02-31']);
  });

  it('stands for its first day, a moment for its day in Vietnam', () => {
    expect(['1990', '1990-03', '1990-03-05', '1990-03-05T23:30:00+07:00', '1990-03-05T23:30:00Z'].map(dayOf)).toEqual([
      '1990-01-01',
      '1990-03-01',
      '1990-03-05',
      '1990-03-05',
      '1990-03-06',
    ]);
    expect(() => dayOf('hôm nay')).toThrow(RangeError);
  });
});
