import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { addDays, daysBetween } from '../dates/day-number.ts';
import { addWorkingDays } from './add-working-days.ts';
import { dueDay } from './due-day.ts';
import { isWorkingDay } from './is-working-day.ts';
import { type CalendarDefinition, workingCalendar } from './working-calendar.ts';

const definition = parse(readFileSync(new URL('../../../../content/calendar/vietnam.yaml', import.meta.url), 'utf8')) as CalendarDefinition;
const calendar = workingCalendar(definition);
const daysOf = (id: string) => definition.holidays.find((holiday) => holiday.id === id)!.days;

/** Day, in Vietnam's time, of the new moon nearest to a day: mean lunation with the largest periodic terms (Meeus, Astronomical Algorithms, chapter 49). */
function newMoonNear(date: string): string {
  const k = Math.round((daysBetween('2000-01-06', date) - 0.26) / 29.530588861);
  const t = k / 1236.85;
  const degrees = (value: number): number => Math.sin((value * Math.PI) / 180);
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k;
  const minutes = -0.4072 * degrees(moon) + 0.17241 * degrees(sun) + 0.01608 * degrees(2 * moon) + 0.01039 * degrees(2 * latitude) + 0.00739 * degrees(moon - sun) - 0.00514 * degrees(moon + sun) + 0.00208 * degrees(2 * sun);
  // 2451550.09766 is 2000-01-06 at 14:20 TT; TT runs 69 s before UTC, Vietnam 7 h.
  const days = 0.59766 + 29.530588861 * k + 0.00015437 * t * t + minutes - 69 / 86_400 + 7 / 24;
  return addDays('2000-01-06', Math.floor(days));
}

describe('days off', () => {
  test.each([
    ['Tết 2024, 29 tháng Chạp đến mùng 5', '2024-02-08', '2024-02-14'],
    ['Tết 2025', '2025-01-25', '2025-02-02'],
    ['Tết 2026', '2026-02-14', '2026-02-22'],
    ['Tết 2021, bù thứ Hai và thứ Ba', '2021-02-10', '2021-02-16'],
    ['Giỗ Tổ, Chiến thắng và Lao động liền nhau, năm 2023', '2023-04-29', '2023-05-03'],
    ['30/4 và 1/5 rơi vào cuối tuần, năm 2022', '2022-04-30', '2022-05-03'],
    ['Quốc khánh 2026 với ngày hoán đổi', '2026-08-29', '2026-09-02'],
    ['Tết Dương lịch 2023 vào Chủ nhật', '2022-12-31', '2023-01-02'],
    ['Quốc khánh 2017 vào thứ Bảy, chỉ một ngày', '2017-09-02', '2017-09-04'],
  ])('%s', (_, from, to) => {
    for (let day = from; day <= to; day = addDays(day, 1)) expect([day, isWorkingDay(calendar, day)]).toEqual([day, false]);
    expect(isWorkingDay(calendar, addDays(from, -1))).toBe(true);
    expect(isWorkingDay(calendar, addDays(to, 1))).toBe(true);
  });

  it('a Saturday given for a day off is worked', () => {
    expect(isWorkingDay(calendar, '2024-05-04')).toBe(true);
    expect(isWorkingDay(calendar, '2024-04-29')).toBe(false);
  });

  it('mùng 1 Tết is a day of new moon, and Giỗ Tổ the tenth day after one', () => {
    const first = daysOf('lunar-new-year').map(({ from }) => [addDays(from, 1), addDays(from, 2)].find((day) => newMoonNear(day) === day));
    expect(first).not.toContain(undefined);
    expect(first).toContain('2030-02-02');
    for (const { from } of daysOf('hung-kings')) expect(newMoonNear(addDays(from, -9))).toBe(addDays(from, -9));
  });

  it('what lies beyond the calendar is refused, not guessed', () => {
    expect(() => isWorkingDay(calendar, '2031-01-02')).toThrow('calendar.not-covered');
  });
});

describe('terms', () => {
  test.each([
    ['2026-10-31', 5, '2026-11-06'],
    ['2026-01-31', 5, '2026-02-06'],
    ['2024-01-31', 8, '2024-02-19'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2026-08-31', 1, '2026-09-03'],
  ])('%s and %d working days is %s', (from, days, expected) => {
    expect(addWorkingDays(calendar, from, days)).toBe(expected);
  });

  it('a term in days that ends on a day off ends with the next working day', () => {
    expect(dueDay(calendar, '2026-12-31', { days: 15 })).toBe('2027-01-15');
    expect(dueDay(calendar, '2026-01-31', { days: 15 })).toBe('2026-02-23');
  });

  it('between a day and the n-th working day after it lie exactly n working days', () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2016-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = addWorkingDays(calendar, from, days);
        const between = Array.from({ length: daysBetween(from, end) }, (_, offset) => addDays(from, offset + 1));
        return between.filter((one) => isWorkingDay(calendar, one)).length === days && isWorkingDay(calendar, end);
      }),
    );
  });
});
