import { describe, expect, it } from 'vitest';
import { countByMonth } from './count-by-month.ts';
import { countByWeek } from './count-by-week.ts';

const cases = [{ date: '2020-12-31' }, { date: '2021-01-03', count: 2 }, { date: '2021-01-18' }];

describe('A series of weeks', () => {
  it('counts by the ISO week, with zero weeks, over the turn of a year that has a week 53', () => {
    expect(countByWeek(cases, '2020-12-24', '2021-01-20')).toEqual([
      { year: 2020, week: 52, count: 0 },
      { year: 2020, week: 53, count: 3 },
      { year: 2021, week: 1, count: 0 },
      { year: 2021, week: 2, count: 0 },
      { year: 2021, week: 3, count: 1 },
    ]);
  });

  it('leaves a week that nobody reported for open, unless a case came to light', () => {
    const counts = countByWeek(cases, '2020-12-28', '2021-01-11', (monday) => monday >= '2021-01-11').map(({ count }) => count);
    expect(counts).toEqual([3, null, 0]);
  });
});

describe('A series of months', () => {
  it('counts by the month, with zero months', () => {
    expect(countByMonth(cases, '2020-11-30', '2021-02-01')).toEqual([
      { year: 2020, month: 11, count: 0 },
      { year: 2020, month: 12, count: 1 },
      { year: 2021, month: 1, count: 3 },
      { year: 2021, month: 2, count: 0 },
    ]);
  });

  it('leaves a month that nobody reported for open', () => {
    expect(countByMonth([], '2021-01-15', '2021-02-01', (firstDay) => firstDay >= '2021-02-01').map(({ count }) => count)).toEqual([null, 0]);
  });
});
