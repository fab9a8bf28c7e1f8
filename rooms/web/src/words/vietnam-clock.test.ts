import { expect, test } from 'vitest';
import { formatTime, readVietnamDay, readVietnamMoment } from './vietnam-clock.ts';

test('after five in the afternoon in London it is already tomorrow in Vietnam', () => {
  const evening = Date.UTC(2026, 2, 4, 17, 30, 5, 900);
  expect(readVietnamMoment(evening)).toBe('2026-03-05T00:30:05+07:00');
  expect(readVietnamDay(evening)).toBe('2026-03-05');
});

test('a moment shows its hour, a date alone shows none', () => {
  expect(formatTime('2026-03-05T08:05:00+07:00')).toBe('08:05');
  expect(formatTime('2026-03-05')).toBe('');
});
