import { isCalendarDate, parsePartialDate } from '@tuyen/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBirthDate, parseClaimDay, parseClaimTime } from './parse-claim-date.ts';

describe('A time of a claim', () => {
  it.each([
    ['202503050805', '2025-03-05T08:05:00+07:00'],
    ['202402290000', '2024-02-29T00:00:00+07:00'],
    ['202503052359', '2025-03-05T23:59:00+07:00'],
  ])('%s is %s', (text, time) => {
    expect(parseClaimTime(text)).toBe(time);
  });

  it.each(['202502290805', '202513010805', '202500000000', '202503052400', '202503050860', '20250305', '2025-03-05 0', '20250305080', '2025030508055', '', '08:05 5/3/25', '000001010000', '２０２５03050805'])('«%s» is none', (text) => {
    expect(parseClaimTime(text)).toBeNull();
  });

  it('is read for every minute of the calendar and nothing else', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), (year, month, day, hour, minute) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      const exists = isCalendarDate(`${year}-${two(month)}-${two(day)}`);
      const time = parseClaimTime(`${year}${two(month)}${two(day)}${two(hour)}${two(minute)}`);
      expect(time !== null).toBe(exists && hour < 24 && minute < 60);
      expect(parseClaimDay(`${year}${two(month)}${two(day)}`) !== null).toBe(exists);
    }), { numRuns: 2000 });
  });
});

describe('A day of a claim', () => {
  it('is the day of a time too', () => {
    expect(parseClaimDay('20250305')).toBe('2025-03-05');
    expect(parseClaimDay('202503050805')).toBe('2025-03-05');
    expect(parseClaimDay('202503059999')).toBeNull();
    expect(parseClaimDay('2025')).toBeNull();
  });
});

describe('A birth date of a claim', () => {
  it.each([
    ['199003050000', '1990-03-05'],
    ['199003051420', '1990-03-05'],
    ['199003059999', '1990-03-05'],
    ['19900305', '1990-03-05'],
    ['199000000000', '1990'],
    ['19900000', '1990'],
    ['1990', '1990'],
    ['199003', '1990-03'],
    ['199003000000', '1990-03'],
  ])('%s is %s', (text, date) => {
    expect(parseBirthDate(text)).toBe(date);
  });

  it.each(['19900231', '199013010000', '199000050000', '000000000000', '90', '05/03/1990', '1990-03-05', '', '0990', '19900305080'])('«%s» is none', (text) => {
    expect(parseBirthDate(text)).toBeNull();
  });

  it('is always a date the person form takes', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{4,12}$/), (text) => {
      const date = parseBirthDate(text);
      if (date !== null) expect(parsePartialDate(date)?.text).toBe(date);
    }), { numRuns: 2000 });
  });
});
