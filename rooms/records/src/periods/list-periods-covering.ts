import { readCalendarDate } from '../dates/calendar-date.ts';
import { isoWeek } from '../dates/iso-week.ts';
import { type Period, type PeriodKind, parsePeriod } from './parse-period.ts';

function idCovering(date: string, kind: Exclude<PeriodKind, 'range'>): string | null {
  const { month } = readCalendarDate(date);
  const year = date.slice(0, 4);
  switch (kind) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'nine-months':
      return month <= 9 ? `${year}-9M` : null;
    case 'month':
      return date.slice(0, 7);
    case 'week': {
      const { year: ofWeek, week } = isoWeek(date);
      return `${ofWeek}-W${String(week).padStart(2, '0')}`;
    }
  }
}

/**
 * The periods of the asked kinds that a day lies in, in the order of the kinds; at most one a kind,
 * none of nine months from October on. These are the cells a record of that day touches. @throws RangeError when it is no date
 */
export function listPeriodsCovering(date: string, kinds: readonly Exclude<PeriodKind, 'range'>[]): Period[] {
  return kinds.map((kind) => idCovering(date, kind)).filter((id) => id !== null).map(parsePeriod);
}
