import { formatDateTime, vietnamDateTime } from '@tuyen/records';

/** This moment as records keep it, `YYYY-MM-DDThh:mm:ss+07:00`, whatever the laptop's own time zone says. */
export function readVietnamMoment(nowMs: number = Date.now()): string {
  return vietnamDateTime(new Date(nowMs).toISOString());
}

/** Today in Vietnam, `YYYY-MM-DD`. */
export function readVietnamDay(nowMs: number = Date.now()): string {
  return readVietnamMoment(nowMs).slice(0, 10);
}

/** `08:05` of a moment, empty for a date alone. */
export function formatTime(moment: string): string {
  return moment.includes('T') ? formatDateTime(moment).slice(11) : '';
}
