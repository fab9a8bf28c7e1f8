import type { Finding } from '@tuyen/records';
import { type AntenatalVisits, checkAntenatalVisits } from './check-antenatal-visits.ts';
import { type PregnancyDating, type PregnancyStart, datePregnancy } from './date-pregnancy.ts';
import { type GestationAt, gestationAt } from './gestation-at.ts';
import type { GestationRules } from './gestation-rules.ts';
import { type Postnatal, postnatalAt } from './postnatal-at.ts';
import { scanDays } from './scan-days.ts';

/** A pregnancy as far as it is recorded. */
export interface Pregnancy extends PregnancyStart {
  sex: 'male' | 'female' | null;
  /** Birth, or another end of the pregnancy. */
  end: string | null;
  visits: readonly string[];
}

export interface PregnancyAssessment {
  dating: PregnancyDating | null;
  /** On the day asked about, or at the end where that came before. */
  gestation: GestationAt | null;
  antenatal: AntenatalVisits | null;
  postnatal: Postnatal | null;
  findings: Finding[];
}

/** No pregnancy that lived was longer. */
const LONGEST_WEEKS = 45;

const error = (code: string, field?: string, facts?: Finding['facts']): Finding => ({ code, severity: 'error', ...(field === undefined ? {} : { field }), ...(facts === undefined ? {} : { facts }) });

function checkDates({ visits, scans, end }: Pregnancy, dating: PregnancyDating): Finding[] {
  const days = [
    ...visits.map((date, place) => ({ field: `visits[${place}]`, date })),
    ...scans.map(({ date }, place) => ({ field: `scans[${place}]`, date })),
    ...(end === null ? [] : [{ field: 'end', date: end }]),
  ];
  const early = days.filter(({ date }) => date < dating.start).map(({ field }) => error('gestation.before-start', field));
  const late = end === null ? [] : days.filter(({ field, date }) => field.startsWith('visits') && date > end).map(({ field }) => error('gestation.visit-after-end', field));
  const mute = scans.flatMap((scan, place): Finding[] => (scanDays(scan) === null ? [{ code: 'gestation.scan-unreadable', severity: 'warning', field: `scans[${place}]` }] : []));
  return [...early, ...late, ...mute];
}

function checkDating({ basis, difference, borne }: PregnancyDating): Finding[] {
  if (basis !== 'ultrasound' || difference === null || borne === null || Math.abs(difference) <= borne) return [];
  return [{ code: 'gestation.dates-differ', severity: 'information', facts: { days: Math.abs(difference), borne } }];
}

/**
 * Everything about a pregnancy that follows from its dates: gestation, due date, trimester, antenatal visits counted, weeks after birth.
 * Without a last period and without a scan nothing follows, and the finding says so.
 * @param onDate the day asked about
 */
export function assessPregnancy(pregnancy: Pregnancy, onDate: string, rules: GestationRules): PregnancyAssessment {
  const man = pregnancy.sex === 'male' ? [error('gestation.of-a-man')] : [];
  const dating = datePregnancy(pregnancy, rules);
  if (dating === null) return { dating: null, gestation: null, antenatal: null, postnatal: null, findings: [...man, error('gestation.start-unknown')] };
  const { end } = pregnancy;
  const asked = end !== null && end < onDate ? end : onDate;
  const gestation = gestationAt(dating.start, asked, rules);
  const findings = [...man, ...checkDates(pregnancy, dating), ...checkDating(dating)];
  if (onDate < dating.start) findings.push(error('gestation.before-start', 'onDate'));
  if (gestation !== null && gestation.weeks >= LONGEST_WEEKS) findings.push(error('gestation.too-long', end === null ? 'lastPeriod' : 'end', { weeks: gestation.weeks }));
  const antenatal = checkAntenatalVisits({ start: dating.start, dueDate: dating.dueDate, end, onDate }, pregnancy.visits, rules);
  return { dating, gestation, antenatal, postnatal: end === null ? null : postnatalAt(dating.start, end, onDate, rules), findings };
}
