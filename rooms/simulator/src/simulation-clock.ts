import { addDays, daysBetween } from '@tuyen/records';

/** Milliseconds of a Vietnam date and minute of the day. */
export function instantMs(date: string, minute: number): number {
  if (date !== lastDate) {
    lastDate = date;
    lastMidnight = Date.parse(`${date}T00:00:00+07:00`);
  }
  return lastMidnight + minute * 60_000;
}
// Asked for the same day many times on end.
let lastDate = '';
let lastMidnight = 0;

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `YYYY-MM-DDThh:mm:00+07:00`. */
export function localTime(date: string, minute: number): string {
  return `${date}T${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:00+07:00`;
}

/** Whole years between a birth date and a date. */
export function ageAt(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Every day from one date to another, both included. */
export function* eachDay(from: string, to: string): Generator<string> {
  const days = daysBetween(from, to);
  for (let day = 0; day <= days; day++) yield addDays(from, day);
}
