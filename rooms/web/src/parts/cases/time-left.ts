const MINUTE = 60_000;

/** How long until a moment, or since it: in hours below two days, in days above, minutes below one hour. */
export interface TimeLeft {
  passed: boolean;
  unit: 'minutes' | 'hours' | 'days';
  n: number;
}

/** @param due a moment with its offset @param nowMs the time now, in milliseconds */
export function timeLeft(due: string, nowMs: number): TimeLeft {
  const minutes = Math.floor((Date.parse(due) - nowMs) / MINUTE);
  const passed = minutes < 0;
  const long = Math.abs(minutes);
  if (long < 60) return { passed, unit: 'minutes', n: long };
  if (long < 48 * 60) return { passed, unit: 'hours', n: Math.floor(long / 60) };
  return { passed, unit: 'days', n: Math.floor(long / (24 * 60)) };
}
