import { findPeriod, formatPeriodTitle } from '@tuyen/records';

/** A period's name; an id that is none is shown as it is. */
export function periodWords(id: string, language: 'vi' | 'en'): string {
  return findPeriod(id) === null ? id : formatPeriodTitle(id)[language];
}
