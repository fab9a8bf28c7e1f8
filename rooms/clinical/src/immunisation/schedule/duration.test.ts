import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration.ts';

describe('A duration of a schedule', () => {
  it.each([
    ['6 weeks - 4 days', { months: 0, days: 38 }],
    ['19 months + 4 weeks', { months: 19, days: 28 }],
    ['16 years - 4 months', { months: 188, days: 0 }],
    ['8 months + 1 day', { months: 8, days: 1 }],
    ['0 days', { months: 0, days: 0 }],
    ['6 yrs - 4 days', { months: 72, days: -4 }],
  ])('«%s» is read', (text, duration) => expect(parseDuration(text)).toEqual(duration));

  it.each(['', ' ', 'n/a'])('is absent in «%s»', (text) => expect(parseDuration(text)).toBeUndefined());
  it.each(['soon', '6', '6 weeks or so', 'weeks'])('is refused in «%s»', (text) => expect(parseDuration(text)).toBeNull());
});
