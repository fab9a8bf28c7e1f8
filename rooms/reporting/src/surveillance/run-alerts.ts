import { notifiable } from '@tuyen/programmes';
import { type Words, addDays, daysBetween, isoWeek } from '@tuyen/records';
import type { ReadStore } from '@tuyen/store';
import { type EpidemicRule, type Screening, answerLegalAlert, createScreen } from '@tuyen/surveillance';
import { countByPlace } from './count-by-place.ts';
import { screenOptions } from './screen-options.ts';
import { mondayOf, weeklySeries } from './weekly-series.ts';

/** Five years to learn from and the one that is judged. */
const WEEKS = 6 * 53;
const SHOWN_WEEKS = 13;

/** What one method says of the week. */
export interface DetectorSaying {
  detector: string;
  /** What it expected, where the method says so. */
  expected: number | null;
  bound: number | null;
  alarm: boolean;
}

/** A commune and disease whose newest week somebody should look at, and why. */
export interface CaseAlert {
  unitCode: string;
  unit: string;
  disease: string;
  diseaseName: Words;
  /** `2026-W44`, counted up to the day. */
  week: string;
  date: string;
  cases: number;
  detectors: DetectorSaying[];
  /** What the legal rule of the day answers, as `tuyen legal-alert` prints it. */
  legal: Record<string, unknown>;
  /** The last weeks, the one judged at the end. */
  series: number[];
  /** Weeks the methods could learn from. */
  weeksKnown: number;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
const hasAlarm = ({ detectors, legal }: Pick<CaseAlert, 'detectors' | 'legal'>): boolean => detectors.some(({ alarm }) => alarm) || legal['level'] === 'warning' || legal['level'] === 'epidemic';

function sayings({ ears, farrington }: Screening, observed: Float64Array): DetectorSaying[] {
  const before = observed.slice(-8, -1);
  const mean = before.length === 7 ? before.reduce((sum, count) => sum + count, 0) / 7 : Number.NaN;
  const byEars = ears.map(({ method, upperbound, alarm }) => ({ detector: `EARS ${method}`, expected: method === 'C1' ? finite(mean) : null, bound: finite(upperbound), alarm: alarm === 1 }));
  return farrington ? [...byEars, { detector: 'Farrington flexible', expected: finite(farrington.expected), bound: finite(farrington.upperbound), alarm: farrington.alarm === 1 }] : byEars;
}

type Count = { onset: string; cases: number };

/** The counts of each commune and disease that has a case in the week judged: a week without one raises no alarm. */
function groupActive(counts: readonly (Count & { commune: number; disease: string })[], monday: string): Map<string, Count[]> {
  const groups = new Map<string, Count[]>();
  for (const count of counts) groups.set(`${count.commune} ${count.disease}`, [...(groups.get(`${count.commune} ${count.disease}`) ?? []), count]);
  return new Map([...groups].filter(([, group]) => group.some(({ onset }) => onset >= monday)));
}

function diseaseOf(list: notifiable.NotifiableList | undefined, key: string): { code: string; name: Words; group?: 'A' | 'B' | 'C' } {
  return list?.diseases.find(({ disease }) => disease === key) ?? { code: key, name: { vi: key, en: key } };
}

/**
 * Screens the week of a day in every commune of a unit, disease by disease, over the case register: EARS, Farrington's improved algorithm
 * and the legal rule of the day. The register counts from its first case in these communes; weeks before it are unknown, not zero.
 */
export async function runAlerts(store: ReadStore, unitKey: number, date: string, rules: readonly EpidemicRule[]): Promise<CaseAlert[]> {
  const monday = mondayOf(date);
  const { communes, counts } = await countByPlace(store, unitKey, addDays(monday, -7 * WEEKS), date);
  const [firstOnset = date] = counts.map(({ onset }) => onset).sort();
  const first = mondayOf(firstOnset);
  const { year, week } = isoWeek(first);
  const weeksKnown = daysBetween(first, monday) / 7;
  const screen = createScreen(weeksKnown + 1, screenOptions);
  const list = notifiable.notifiableAt(store.content.notifiable, date);
  const now = isoWeek(date);
  const alerts = [...groupActive(counts, monday)].map(([key, group]): CaseAlert => {
    const [communeKey = '', diseaseKey = ''] = key.split(' ');
    const commune = communes.find((one) => one.key === Number(communeKey))!;
    const { code, name, group: lawGroup } = diseaseOf(list, diseaseKey);
    const observed = weeklySeries(group, first, date);
    const cases = group.map(({ onset, cases: count }) => ({ date: onset, count }));
    return {
      unitCode: commune.code,
      unit: commune.name,
      disease: code,
      diseaseName: name,
      week: `${now.year}-W${String(now.week).padStart(2, '0')}`,
      date,
      cases: observed.at(-1) ?? 0,
      detectors: sayings(screen({ observed, frequency: 52, start: [year, week] }), observed),
      legal: answerLegalAlert({ disease: diseaseKey, date, from: first, cases, ...(lawGroup === undefined ? {} : { group: lawGroup }) }, rules).values,
      series: Array.from(observed.subarray(-SHOWN_WEEKS)),
      weeksKnown,
    };
  });
  return alerts.filter(hasAlarm).sort((a, b) => a.unitCode.localeCompare(b.unitCode) || a.disease.localeCompare(b.disease));
}
