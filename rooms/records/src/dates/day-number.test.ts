import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.ts';
import { daysInMonth, isCalendarDate, parseCalendarDate, readCalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, weekday } from './day-number.ts';

/** Days of the years 1800 to 2199, by JavaScript's own calendar: an independent witness. */
const day = fc.integer({ min: -62_091, max: 83_900 });
function witness(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

describe('The calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '1990-12-31', '0001-01-01', '9999-12-31'])('has the day %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each(['2023-02-29', '1900-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01', '2026-1-1', '20260101', '2026-01-01 ', '2026-01-01T00:00:00Z', '+02026-01-01', ''])(
    'does not have the day %s',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(parseCalendarDate(text)).toBeNull();
      expect(() => readCalendarDate(text)).toThrow(RangeError);
    },
  );

  it('knows the length of every month', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  });
});

describe('Counting days', () => {
  it.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s and %s days more is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
    expect(daysBetween(date, later)).toBe(days);
  });

  it('agrees with another calendar for four hundred years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (number, days) => {
        expect(addDays(witness(number), days)).toBe(witness(number + days));
        expect(daysBetween(witness(number), witness(number + days))).toBe(days);
        expect(weekday(witness(number)) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01', '2026-02-01')).toThrow(RangeError);
  });
});

describe('Counting months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-05-31', -1, '2026-04-30'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %s months more is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });
});
