import { parsePartialDate } from './parse-partial-date.ts';

/**
 * A date as it stands on screens and papers: `1990-03-05` → `05/03/1990`, `1990-03` → `03/1990`, `1990` → `1990`.
 * What is not a date comes back as it is, so that broken old data can still be seen.
 */
export function formatDate(date: string): string {
  return parsePartialDate(date) === null ? date : date.split('-').reverse().join('/');
}
