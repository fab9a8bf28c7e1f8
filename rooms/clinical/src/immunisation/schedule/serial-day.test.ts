import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration.ts';
import { addDuration, dayOfSerial, serialDay } from './serial-day.ts';

const after = (date: string, text: string): string => dayOfSerial(addDuration(serialDay(date), parseDuration(text)!));

describe('A day after another (CDSi date rules CALCDT-1 to -6)', () => {
  it.each([
    ['2000-01-01', '3 years', '2003-01-01'],
    ['2000-11-01', '3 months', '2001-02-01'],
    ['2000-02-01', '5 weeks', '2000-03-07'],
    ['2000-01-15', '0 days - 4 days', '2000-01-11'],
    ['2000-07-31', '2 months', '2000-10-01'],
    ['2001-01-31', '1 month', '2001-03-01'],
    ['2000-01-31', '1 month - 4 days', '2000-02-26'],
    ['2020-02-29', '1 year', '2021-03-01'],
    ['1969-12-31', '2 months', '1970-03-01'],
  ])('%s + %s is %s', (date, text, expected) => expect(after(date, text)).toBe(expected));
});
