import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day-number.ts';
import { firstDayOfWeek, isoWeek, weeksInYear } from './iso-week.ts';

describe('The week of ISO 8601', () => {
  // Around New Year, as in the standard's own examples.
  it.each([
    ['2005-01-01', 2004, 53],
    ['2005-01-02', 2004, 53],
    ['2005-12-31', 2005, 52],
    ['2007-01-01', 2007, 1],
    ['2007-12-30', 2007, 52],
    ['2007-12-31', 2008, 1],
    ['2008-12-29', 2009, 1],
    ['2009-12-31', 2009, 53],
    ['2010-01-03', 2009, 53],
    ['2017-01-01', 2016, 52],
    ['2017-02-01', 2017, 5],
  ])('of %s is of the year %s the week %s', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });

  it('has 53 weeks in the years that begin or, when leap, second-begin on a Thursday', () => {
    expect([2004, 2009, 2015, 2016, 2020, 2026].map(weeksInYear)).toEqual([53, 53, 53, 52, 53, 53]);
  });

  it('runs from its Monday for seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 53 }), fc.integer({ min: 0, max: 6 }), (year, week, day) => {
        fc.pre(week <= weeksInYear(year));
        expect(isoWeek(addDays(firstDayOfWeek({ year, week }), day))).toEqual({ year, week });
      }),
    );
  });
});
