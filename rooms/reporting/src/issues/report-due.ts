import { type ContentPackage, type Report, reportAt } from '@tuyen/programmes';
import { type Period, Refusal, calendar, parsePeriod, periodKind } from '@tuyen/records';

/** When a report of a period is due. */
export interface ReportDue {
  /** `YYYY-MM-DD`; null where the layout sets no deadline or the calendar does not reach so far. */
  due: string | null;
  /** Whether the rule or the calendar was not checked against the original text. */
  unverified: boolean;
}

/** The layout in force at a period's end. @throws Refusal `report.unknown`, `report.period-kind` */
export function reportOf(content: ContentPackage, id: string, period: Period): Report {
  const report = reportAt(content, id, period.to);
  if (!report) throw new Refusal('report.unknown', { report: id });
  if (!report.periods.includes(periodKind(period.id))) throw new Refusal('report.period-kind', { report: id, period: period.id });
  return report;
}

/** Last day on which a report of a period is in time, by the calendar of working days in force then. */
export function reportDue(content: ContentPackage, report: Report, periodId: string): ReportDue {
  const period = parsePeriod(periodId);
  const deadline = report.deadlines?.find(({ periods }) => periods.includes(periodKind(period.id)));
  const days = content.calendars.find(({ from, to }) => from <= period.to && period.to <= to);
  if (!deadline || !days) return { due: null, unverified: false };
  const unverified = (deadline.unverified ?? false) || (days.unverified ?? false);
  try {
    return { due: calendar.dueDay(calendar.workingCalendar(days), period.to, deadline), unverified };
  } catch (error) {
    if (error instanceof Refusal) return { due: null, unverified };
    throw error;
  }
}
