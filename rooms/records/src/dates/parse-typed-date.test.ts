import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from './calendar-date.ts';
import { formatDate } from './format-date.ts';
import { parsePartialDate } from './parse-partial-date.ts';
import { parseTypedDate } from './parse-typed-date.ts';

const today = '2026-03-15';

describe('A date as typed', () => {
  it.each([
    ['5/3/1990', '1990-03-05'],
    ['05/03/1990', '1990-03-05'],
    ['05-03-1990', '1990-03-05'],
    ['5.3.1990', '1990-03-05'],
    ['5 3 1990', '1990-03-05'],
    [' 5 / 3 / 1990 ', '1990-03-05'],
    ['05031990', '1990-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['3/1990', '1990-03'],
    ['03-1990', '1990-03'],
    ['1990', '1990'],
    ['1990-03-05', '1990-03-05'],
    ['1990-03', '1990-03'],
    ['1990/3/5', '1990-03-05'],
    ['ngày 5 tháng 3 năm 1990', '1990-03-05'],
    ['Ngày 05 tháng 03, năm 1990', '1990-03-05'],
    ['tháng 3 năm 1990', '1990-03'],
    ['Tháng 3/1990', '1990-03'],
    ['năm 1990', '1990'],
    ['hôm nay', '2026-03-15'],
    ['Hôm qua', '2026-03-14'],
    ['５/３/１９９０', '1990-03-05'],
  ])('«%s» is %s', (typed, date) => {
    expect(parseTypedDate(typed, today)).toEqual({ value: date, findings: [] });
  });

  it.each([
    ['', 'date.empty'],
    ['   ', 'date.empty'],
    ['5-3-90', 'date.two-digit-year'],
    ['05/03/90', 'date.two-digit-year'],
    ['050390', 'date.two-digit-year'],
    ['051990', 'date.two-digit-year'],
    ['5/90', 'date.two-digit-year'],
    ['5/3', 'date.year-missing'],
    ['31/02/2026', 'date.day-impossible'],
    ['31022026', 'date.day-impossible'],
    ['29/02/2023', 'date.day-impossible'],
    ['0/3/1990', 'date.day-impossible'],
    ['3/25/1990', 'date.month-impossible'],
    ['13/1990', 'date.month-impossible'],
    ['5/0/1990', 'date.month-impossible'],
    ['19900305', 'date.year-implausible'],
    ['5/3/0990', 'date.year-implausible'],
    ['5/3/9990', 'date.year-implausible'],
    ['5/3/199', 'date.not-recognised'],
    ['5/3/19900', 'date.not-recognised'],
    ['mồng 5 Tết', 'date.not-recognised'],
    ['1990-03-05T00:00:00Z', 'date.not-recognised'],
    ['5/3/1990 và 6/3/1990', 'date.not-recognised'],
  ])('«%s» is refused with %s', (typed, code) => {
    expect(parseTypedDate(typed, today)).toMatchObject({ value: null, findings: [{ code, severity: 'error' }] });
  });

  const calendarDay = fc
    .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, day]) => day <= daysInMonth(year, month));

  it('is the same date in every way of writing it, and comes back from the screen as it went there', () => {
    fc.assert(
      fc.property(calendarDay, fc.constantFrom('/', '-', '.', ' ', ' / '), ([year, month, day], mark) => {
        const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
        const iso = `${year}-${mm}-${dd}`;
        for (const typed of [[day, month, year].join(mark), [dd, mm, year].join(mark), `${dd}${mm}${year}`, iso, formatDate(iso)]) {
          expect(parseTypedDate(typed, today).value).toBe(iso);
        }
      }),
    );
  });

  it('is either an existing date or a refusal with a reason, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789/-. '), maxLength: 12 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(typed, (text) => {
        const { value, findings } = parseTypedDate(text, today);
        if (value === null) expect(findings.length).toBeGreaterThan(0);
        else expect(parsePartialDate(value)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('never tells what was typed', () => {
    const { findings } = parseTypedDate('31/02/1987', today);
    expect(JSON.stringify(findings)).not.toContain('1987');
  });
});
