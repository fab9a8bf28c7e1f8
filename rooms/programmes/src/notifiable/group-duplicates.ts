import { daysBetween } from '@tuyen/records';
import type { NotifiableList } from './notifiable-list.ts';
import { notifiableAt } from './notifiable-at.ts';

/** What is compared of a case report. `disease` is the name across lists, not the list's code. */
export interface ReportedCase {
  recordId: string;
  subjectId: string;
  disease: string;
  /** `YYYY-MM-DD` */
  onset: string;
}

/**
 * Reports that tell of one case: the same person and disease, each onset no further from the one before than the list in force then allows
 * (`duplicateDays`). By the id of the case's first report, in the order of onset; a case reported once is a group of one.
 */
export function groupDuplicates<Report extends ReportedCase>(lists: readonly NotifiableList[], reports: readonly Report[]): Map<string, Report[]> {
  const ordered = [...reports].sort((a, b) => a.onset.localeCompare(b.onset) || a.recordId.localeCompare(b.recordId));
  const open = new Map<string, Report[]>();
  const groups = new Map<string, Report[]>();
  for (const report of ordered) {
    const key = `${report.subjectId} ${report.disease}`;
    const group = open.get(key);
    const last = group?.at(-1);
    const most = notifiableAt(lists, report.onset)?.duplicateDays ?? 0;
    if (group && last && daysBetween(last.onset, report.onset) <= most) group.push(report);
    else {
      const fresh = [report];
      open.set(key, fresh);
      groups.set(report.recordId, fresh);
    }
  }
  return groups;
}
