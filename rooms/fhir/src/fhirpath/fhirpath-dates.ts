/**
 * FHIRPath has no ages and compares a date with a date and time, or with a partial date, to «unknown».
 * Forms compare by first day, so dates are taken as the text of their first day: `2025-02` → '2025-02-01'.
 * A date and time gives its day as written, which is the day in Vietnam where it is written with +07:00.
 */
export function firstDayText(path: string): string {
  return `(${path}.toString() + '-01-01').substring(0, 10)`;
}

/** 20250701 for '2025-07-01'. */
function dayDigits(day: string): string {
  return `${day}.replace('-', '').toInteger()`;
}

/** Completed years, rounded down: (20250701 - 20000702) / 10000. */
export function yearsBetween(from: string, to: string): string {
  return `((${dayDigits(to)} - ${dayDigits(from)}) / 10000).floor()`;
}

function monthDigits(day: string): string {
  return `${dayDigits(day)}.select(($this div 10000 * 12 + $this div 100 mod 100) * 100 + $this mod 100)`;
}

/** Completed months, rounded down. */
export function monthsBetween(from: string, to: string): string {
  return `((${monthDigits(to)} - ${monthDigits(from)}) / 100).floor()`;
}

/**
 * Days since a fixed day, the year taken to begin in March so that the leap day is its last:
 * 365 y + y/4 - y/100 + y/400 for the years, (153 m + 2)/5 for the months.
 */
function dayNumber(day: string): string {
  const years = `($this div 10000 - iif($this div 100 mod 100 < 3, 1, 0)).select($this * 365 + $this div 4 - $this div 100 + $this div 400)`;
  return `${dayDigits(day)}.select(${years} + (($this div 100 mod 100 + 9) mod 12 * 153 + 2) div 5 + $this mod 100)`;
}

/** Whole days from one to the other. */
export function daysBetween(from: string, to: string): string {
  return `(${dayNumber(to)} - ${dayNumber(from)})`;
}

export function yearOf(day: string): string {
  return `${day}.substring(0, 4).toInteger()`;
}
