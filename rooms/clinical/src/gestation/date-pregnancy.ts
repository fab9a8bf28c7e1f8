import { addDays, daysBetween } from '@tuyen/records';
import type { GestationRules } from './gestation-rules.ts';
import { type Scan, scanDays } from './scan-days.ts';

/** What is known of when a pregnancy began. */
export interface PregnancyStart {
  /** First day of the last period, `YYYY-MM-DD`. */
  lastPeriod: string | null;
  /** She is sure of it. */
  certain: boolean;
  /** Length of her cycle; 28 when not known. */
  cycleDays: number | null;
  scans: readonly Scan[];
}

/** The day gestation is counted from, what it rests on, and by how much the two ways differ. */
export interface PregnancyDating {
  basis: 'last-period' | 'ultrasound';
  /** Day 0 of gestation. */
  start: string;
  dueDate: string;
  /** Days by which the scan makes the pregnancy younger (+) or older (−) than the last period does. */
  difference: number | null;
  /** Days of difference that would have been borne. */
  borne: number | null;
  scanDate: string | null;
}

interface DatedScan {
  date: string;
  start: string;
}

/** The earliest scan that tells an age: later ones measure growth, not time. */
function firstScan(scans: readonly Scan[]): DatedScan | undefined {
  const dated = scans.flatMap((scan) => {
    const days = scanDays(scan);
    return days === null ? [] : [{ date: scan.date, start: addDays(scan.date, -days) }];
  });
  return dated.sort((a, b) => (a.date < b.date ? -1 : 1))[0];
}

function periodStart({ lastPeriod, cycleDays }: PregnancyStart): string | null {
  return lastPeriod === null ? null : addDays(lastPeriod, (cycleDays ?? 28) - 28);
}

/**
 * Dates a pregnancy: 280 days from the last period (Naegele, with the cycle's own length), unless the first scan differs by more than
 * the rules bear at that age, or the period is not known for sure. Null when neither is known.
 * Source: QĐ 4128/QĐ-BYT 2016; ACOG Committee Opinion 700 (2017).
 */
export function datePregnancy(known: PregnancyStart, rules: GestationRules): PregnancyDating | null {
  const period = periodStart(known);
  const scan = firstScan(known.scans);
  const by = (basis: PregnancyDating['basis'], start: string, difference: number | null, borne: number | null): PregnancyDating => ({ basis, start, dueDate: addDays(start, rules.pregnancyDays), difference, borne, scanDate: scan?.date ?? null });
  if (period === null) return scan === undefined ? null : by('ultrasound', scan.start, null, null);
  if (scan === undefined) return by('last-period', period, null, null);
  const age = daysBetween(period, scan.date);
  const borne = rules.redating.find(({ untilDay }) => untilDay === undefined || age <= untilDay)?.days ?? 0;
  const difference = daysBetween(period, scan.start);
  const replaced = !known.certain || Math.abs(difference) > borne;
  return replaced ? by('ultrasound', scan.start, difference, borne) : by('last-period', period, difference, borne);
}
