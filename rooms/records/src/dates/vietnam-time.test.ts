import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateTime } from './format-date-time.ts';
import { isDateTime, parseInstant, vietnamDate, vietnamDateTime } from './vietnam-time.ts';

describe('The clock of Vietnam', () => {
  it.each([
    ['2026-03-04T16:59:59Z', '2026-03-04T23:59:59+07:00'],
    ['2026-03-04T17:00:00Z', '2026-03-05T00:00:00+07:00'],
    ['2026-03-05T08:05:00+07:00', '2026-03-05T08:05:00+07:00'],
    ['2026-03-05T08:05:00.123456+07:00', '2026-03-05T08:05:00+07:00'],
    ['2026-03-05T08:05+07:00', '2026-03-05T08:05:00+07:00'],
    ['2026-01-01T00:30:00+08:00', '2025-12-31T23:30:00+07:00'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01T08:00:00+07:00'],
    ['2024-02-29T01:00:00+05:30', '2024-02-29T02:30:00+07:00'],
  ])('shows %s as %s', (instant, local) => {
    expect(vietnamDateTime(instant)).toBe(local);
    expect(vietnamDate(instant)).toBe(local.slice(0, 10));
    expect(isDateTime(local)).toBe(true);
  });

  it.each(['2026-03-05', '2026-03-05T08:05:00', '2026-02-30T08:05:00Z', '2026-03-05T24:00:00Z', '2026-03-05T08:60:00Z', '2026-03-05 08:05:00Z', '2026-03-05T08:05:00+7', '', 'x2026-03-05T08:05:00Z'])(
    'refuses «%s», which is no moment',
    (text) => {
      expect(parseInstant(text)).toBeNull();
      expect(() => vietnamDate(text)).toThrow(RangeError);
      expect(isDateTime(text)).toBe(false);
    },
  );

  it('takes only its own offset and whole seconds for a record’s moment', () => {
    expect(['2026-03-05T08:05:00Z', '2026-03-05T08:05+07:00', '2026-03-05T08:05:00.0+07:00', '2026-03-05T08:05:00+07:00'].map(isDateTime)).toEqual([false, false, false, true]);
  });

  it('agrees with another clock for a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const instant = new Date(seconds * 1000).toISOString();
        const seven = new Date((seconds + 7 * 3600) * 1000).toISOString();
        expect(vietnamDateTime(instant)).toBe(`${seven.slice(0, 19)}+07:00`);
      }),
    );
  });

  it('is shown on screens to the minute, a date without time as a date', () => {
    expect(['2026-03-05T08:05:59+07:00', '2026-03-04T17:00:00Z', '2026-03-05', '1990', 'không rõ'].map(formatDateTime)).toEqual([
      '05/03/2026 08:05',
      '05/03/2026 00:00',
      '05/03/2026',
      '1990',
      'không rõ',
    ]);
  });
});
