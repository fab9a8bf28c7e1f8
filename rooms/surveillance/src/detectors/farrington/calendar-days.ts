const MS_OF_DAY = 86_400_000;

const fromParts = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / MS_OF_DAY;

/** A day (counted from 1970-01-01) moved by whole months; a day that month does not have runs over into the next. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MS_OF_DAY);
  return fromParts(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
}

export const addYears = (day: number, years: number): number => addMonths(day, 12 * years);

/** 0 Sunday … 6 Saturday; the first day of 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const dayOfMonth = (day: number): number => new Date(day * MS_OF_DAY).getUTCDate();
