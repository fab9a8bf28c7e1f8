import { parseInstant, vietnamDateTime } from './vietnam-time.ts';
import { formatDate } from './format-date.ts';

/**
 * A moment as it stands on screens, in Vietnam's time: `2026-03-05T08:05:00+07:00` → `05/03/2026 08:05`.
 * A text without a time of day is formatted as a date; what is neither comes back as it is.
 */
export function formatDateTime(text: string): string {
  if (parseInstant(text) === null) return formatDate(text);
  const local = vietnamDateTime(text);
  return `${formatDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
}
