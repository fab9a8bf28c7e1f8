import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.ts';
import { ageDays, ageMonths, ageYears } from './age.ts';
import { addDays } from './day-number.ts';

describe('Age', () => {
  it.each([
    ['2020-03-15', '2026-03-14', 5, 71],
    ['2020-03-15', '2026-03-15', 6, 72],
    ['2020-02-29', '2021-02-28', 0, 11],
    ['2020-02-29', '2021-03-01', 1, 12],
    ['2020-02-29', '2024-02-29', 4, 48],
    ['2026-01-31', '2026-02-28', 0, 0],
    ['2026-01-31', '2026-03-01', 0, 1],
    ['2026-03-15', '2026-03-15', 0, 0],
    ['2026-03-15', '2026-03-14', -1, -1],
  ])('of one born on %s, on %s, is %s years, %s months', (birth, at, years, months) => {
    expect(ageYears(birth, at)).toBe(years);
    expect(ageMonths(birth, at)).toBe(months);
  });

  it('in days counts the day of birth as zero', () => {
    expect([ageDays('2026-03-01', '2026-03-01'), ageDays('2026-02-28', '2026-03-01'), ageDays('2024-02-28', '2024-03-01')]).toEqual([0, 1, 2]);
  });

  it('of a birth known to the year or month counts from its first day', () => {
    expect(ageYears('1990', '2026-01-01')).toBe(36);
    expect(ageMonths('2026-01', '2026-03-31')).toBe(2);
    expect(ageDays('2026', '2026-01-11')).toBe(10);
  });

  it('at a moment counts to its day in Vietnam', () => {
    expect(ageYears('2020-03-15', '2026-03-14T20:00:00Z')).toBe(6);
    expect(ageYears('2020-03-15', '2026-03-14T23:59:59+07:00')).toBe(5);
  });

  it('refuses what is no date', () => {
    expect(() => ageYears('không rõ', '2026-01-01')).toThrow(RangeError);
  });

  it('never falls as days go by, and a year is twelve months', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1920-01-01', days));
    fc.assert(
      fc.property(date, date, fc.integer({ min: 0, max: 800 }), (birth, at, days) => {
        const later = addDays(at, days);
        expect(ageMonths(birth, later)).toBeGreaterThanOrEqual(ageMonths(birth, at));
        expect(ageYears(birth, at)).toBe(Math.floor(ageMonths(birth, at) / 12));
        expect(ageDays(birth, later) - ageDays(birth, at)).toBe(days);
      }),
    );
  });

  it('reaches a month on that day of the month, where it has one', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1920-01-01', days));
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 1200 }), (birth, months) => {
        const reached = addMonths(birth, months);
        fc.pre(reached.slice(8) === birth.slice(8));
        expect(ageMonths(birth, reached)).toBe(months);
        expect(ageMonths(birth, addDays(reached, -1))).toBe(months - 1);
      }),
    );
  });
});
