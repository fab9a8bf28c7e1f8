import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../dates/day-number.ts';
import { Refusal } from '../problems/refusal.ts';
import { formatPeriodTitle } from './format-period-title.ts';
import { listPeriodsCovering } from './list-periods-covering.ts';
import { monthsOf } from './months-of.ts';
import { findPeriod, parsePeriod, periodKind } from './parse-period.ts';
import { previousYear } from './previous-year.ts';

const kinds = ['year', 'half', 'quarter', 'nine-months', 'month', 'week'] as const;
const date = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));

describe('A period', () => {
  it.each([
    ['2017', 'year', '2017-01-01', '2017-12-31'],
    ['2017-H1', 'half', '2017-01-01', '2017-06-30'],
    ['2017-H2', 'half', '2017-07-01', '2017-12-31'],
    ['2017-Q1', 'quarter', '2017-01-01', '2017-03-31'],
    ['2017-Q4', 'quarter', '2017-10-01', '2017-12-31'],
    ['2017-9M', 'nine-months', '2017-01-01', '2017-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2017-W05', 'week', '2017-01-30', '2017-02-05'],
    ['2017-W01', 'week', '2017-01-02', '2017-01-08'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2017-01-01/2017-06-30', 'range', '2017-01-01', '2017-06-30'],
    ['2017-05-05/2017-05-05', 'range', '2017-05-05', '2017-05-05'],
  ])('%s is a %s from %s to %s', (id, kind, from, to) => {
    expect(parsePeriod(id)).toEqual({ id, kind, from, to });
    expect(periodKind(id)).toBe(kind);
  });

  it.each(['', '17', '2017-13', '2017-00', '2017-H3', '2017-Q5', '2017-Q0', '2017-W00', '2017-W53', '2017-6M', '2017-1', '2017-01-01', '2017-06-30/2017-01-01', '2017-02-30/2017-03-01', '2017/2018', ' 2017', '2017 ', '0217', '9999', '2017-h1'])(
    '«%s» is none',
    (id) => {
      expect(findPeriod(id)).toBeNull();
      expect(() => parsePeriod(id)).toThrow(Refusal);
      expect(() => parsePeriod(id)).toThrow('period.invalid');
    },
  );

  it('covers the day it was listed for, at most one of a kind', () => {
    fc.assert(
      fc.property(date, (day) => {
        const periods = listPeriodsCovering(day, kinds);
        for (const period of periods) {
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(parsePeriod(period.id)).toEqual(period);
        }
        expect(periods.length).toBe(day.slice(5, 7) <= '09' ? 6 : 5);
      }),
    );
  });

  it('of a kind meets the next one without a gap', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('year', 'half', 'quarter', 'month', 'week'), (day, kind) => {
        const [period] = listPeriodsCovering(day, [kind]);
        const next = listPeriodsCovering(addDays(period?.to ?? '', 1), [kind])[0];
        expect(next?.from).toBe(addDays(period?.to ?? '', 1));
      }),
    );
  });
});

describe('The months of a period', () => {
  it.each([
    ['2017-Q1', ['2017-01', '2017-02', '2017-03']],
    ['2017-02', ['2017-02']],
    ['2016-11-01/2017-02-28', ['2016-11', '2016-12', '2017-01', '2017-02']],
    ['2017-W05', []],
    ['2017-03-05/2017-03-20', []],
    ['2017-03-01/2017-03-30', []],
  ])('of %s are %j', (id, months) => {
    expect(monthsOf(parsePeriod(id)).map((month) => month.id)).toEqual(months);
  });

  it('fill a year, half, quarter and nine months without a gap', () => {
    for (const [id, count] of [['2024', 12], ['2024-H2', 6], ['2024-Q3', 3], ['2024-9M', 9]] as const) {
      const period = parsePeriod(id);
      const months = monthsOf(period);
      expect(months.length).toBe(count);
      const days = months.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
      expect(days).toBe(daysBetween(period.from, period.to) + 1);
    }
  });
});

describe('The same period of the year before', () => {
  it.each([
    ['2017', '2016'],
    ['2017-H1', '2016-H1'],
    ['2017-9M', '2016-9M'],
    ['2017-03', '2016-03'],
    ['2017-W05', '2016-W05'],
    ['2017-01-01/2017-06-30', '2016-01-01/2016-06-30'],
    ['2017-01-01/2017-02-28', '2016-01-01/2016-02-29'],
    ['2024-01-01/2024-02-29', '2023-01-01/2023-02-28'],
    ['2024-02-29/2024-03-05', '2023-02-28/2023-03-05'],
    ['2016-12-26/2017-01-08', '2015-12-26/2016-01-08'],
  ])('of %s is %s', (id, before) => {
    expect(previousYear(parsePeriod(id))).toEqual(parsePeriod(before));
  });

  it('does not exist for week 53 after a year of 52 weeks', () => {
    expect(previousYear(parsePeriod('2026-W53'))).toBeNull();
    expect(previousYear(parsePeriod('1900'))).toBeNull();
  });
});

describe('The title of a period', () => {
  it.each([
    ['2017', 'Năm 2017', '2017'],
    ['2017-H1', '6 tháng đầu năm 2017', 'First half of 2017'],
    ['2017-H2', '6 tháng cuối năm 2017', 'Second half of 2017'],
    ['2017-Q3', 'Quý III năm 2017', 'Quarter 3 of 2017'],
    ['2017-9M', '9 tháng đầu năm 2017', 'First nine months of 2017'],
    ['2017-03', 'Tháng 3 năm 2017', 'March 2017'],
    ['2017-12', 'Tháng 12 năm 2017', 'December 2017'],
    ['2017-W05', 'Tuần 5 năm 2017 (30/01/2017 – 05/02/2017)', 'Week 5 of 2017 (30/01/2017 – 05/02/2017)'],
    ['2017-01-01/2017-06-15', 'Từ 01/01/2017 đến 15/06/2017', '01/01/2017 to 15/06/2017'],
    ['2017-06-15/2017-06-15', 'Ngày 15/06/2017', '15/06/2017'],
  ])('of %s is «%s»', (id, vi, en) => {
    expect(formatPeriodTitle(id)).toEqual({ vi, en });
  });
});
