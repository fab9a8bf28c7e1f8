import type { AlertCase } from './alert-case.ts';
import type { EpidemicRule } from './epidemic-rule.ts';
import { judgeEnd } from './judge-end.ts';
import { type PeriodFigures, isAboveEpidemic, isAtWarning, judgeMonth, judgeWeek } from './judge-period.ts';

/** What the law calls the state of a disease in an area; unknown where the figures do not suffice. */
export type AlertLevel = 'none' | 'warning' | 'epidemic' | 'ended' | 'unknown';

/** Why: the sentence of the rule that decided. */
export type AlertReason =
  | 'month-above'
  | 'week-within'
  | 'below'
  | 'linked-epidemic'
  | 'linked-warning'
  | 'linked-below'
  | 'group-a-epidemic'
  | 'group-a-warning'
  | 'group-a-none'
  | 'parts-epidemic'
  | 'parts-below'
  | 'epidemic-goes-on'
  | 'epidemic-over'
  | 'figures-missing';

export interface LegalJudgement {
  level: AlertLevel;
  reason: AlertReason;
  /** The bound that decided, and the count held against it. */
  threshold?: number;
  count?: number;
  week: PeriodFigures;
  month: PeriodFigures;
  isEndemic: boolean;
}

type Decision = Pick<LegalJudgement, 'level' | 'reason'> & { threshold?: number | undefined; count?: number | undefined };
type Figures = Pick<LegalJudgement, 'week' | 'month'>;

/** At home where past years or earlier weeks of the baseline had a case. */
function isAtHome(given: AlertCase, rule: EpidemicRule): boolean {
  if (given.isEndemic !== undefined) return given.isEndemic;
  const year = Number(given.date.slice(0, 4));
  return Array.from({ length: rule.endemic.years }, (_, i) => year - 1 - i).some((each) => given.hasCasesIn(each));
}

function decideByMean({ week, month }: Figures, rule: EpidemicRule): Decision {
  const isAbove = isAboveEpidemic(month);
  const isWarned = rule.endemic.warning === undefined ? false : isAtWarning(week);
  if (isAbove) return { level: 'epidemic', reason: 'month-above', threshold: month.epidemicAbove, count: month.count };
  if (isWarned) return { level: 'warning', reason: 'week-within', threshold: week.warningFrom, count: week.count };
  if (isAbove === undefined || isWarned === undefined) return { level: 'unknown', reason: 'figures-missing', threshold: month.epidemicAbove, count: month.count };
  return { level: 'none', reason: 'below', threshold: month.epidemicAbove, count: month.count };
}

function decideByLinks(given: AlertCase, { week, month }: Figures, rule: NonNullable<EpidemicRule['nonEndemic']>): Decision {
  // Without word of links every case counts as linked: too early a warning is the smaller harm.
  const cases = { week: given.linkedCases?.week ?? week.count, month: given.linkedCases?.month ?? month.count };
  const [many, some] = [cases[rule.epidemic.period], cases[rule.warning.period]];
  if (many !== undefined && many >= rule.epidemic.cases) return { level: 'epidemic', reason: 'linked-epidemic', threshold: rule.epidemic.cases, count: many };
  if (some !== undefined && some >= rule.warning.cases) return { level: 'warning', reason: 'linked-warning', threshold: rule.warning.cases, count: some };
  if (many === undefined || some === undefined) return { level: 'unknown', reason: 'figures-missing' };
  return { level: 'none', reason: 'linked-below', threshold: rule.warning.cases, count: some };
}

function decideGroupA(given: AlertCase, { month }: Figures, rule: EpidemicRule['groupA']): Decision {
  const count = given.confirmedCases ?? month.count;
  if (count === undefined) return { level: 'unknown', reason: 'figures-missing' };
  if (rule.epidemic !== undefined && count >= rule.epidemic) return { level: 'epidemic', reason: 'group-a-epidemic', threshold: rule.epidemic, count };
  if (rule.warning !== undefined && count >= rule.warning) return { level: 'warning', reason: 'group-a-warning', threshold: rule.warning, count };
  return { level: 'none', reason: 'group-a-none', threshold: rule.epidemic ?? rule.warning, count };
}

function decide(given: AlertCase, figures: Figures, isEndemic: boolean, rule: EpidemicRule): Decision {
  if (given.area !== 'commune' && rule.widerAreas !== undefined) {
    const [threshold, count] = [rule.widerAreas[given.area], given.partsInEpidemic];
    if (count === undefined) return { level: 'unknown', reason: 'figures-missing', threshold };
    return count >= threshold ? { level: 'epidemic', reason: 'parts-epidemic', threshold, count } : { level: 'none', reason: 'parts-below', threshold, count };
  }
  if (given.group === 'A') return decideGroupA(given, figures, rule.groupA);
  if (!isEndemic && rule.nonEndemic !== undefined) return decideByLinks(given, figures, rule.nonEndemic);
  return decideByMean(figures, rule);
}

const withoutUndefined = (decision: Decision): Pick<LegalJudgement, 'level' | 'reason' | 'threshold' | 'count'> =>
  Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined)) as Pick<LegalJudgement, 'level' | 'reason' | 'threshold' | 'count'>;

/**
 * Whether a disease is at the level of a warning or an epidemic in an area on a day, or an epidemic has ended, by one legal rule.
 * An epidemic that was declared, or that the months before show, goes on until the rule says that it is over.
 * Source of the rules: content/surveillance/epidemic-rules.yaml.
 */
export function judgeLegalAlert(given: AlertCase, rule: EpidemicRule): LegalJudgement {
  const figures = { week: judgeWeek(given, rule.endemic), month: judgeMonth(given, rule.endemic) };
  const isEndemic = isAtHome(given, rule);
  const now = decide(given, figures, isEndemic, rule);
  const end = now.level === 'epidemic' || given.area !== 'commune' ? undefined : judgeEnd(given, rule, isEndemic);
  const decision: Decision =
    end === 'goes-on' ? { level: 'epidemic', reason: 'epidemic-goes-on', threshold: now.threshold, count: now.count }
    : end === 'over' && now.level === 'none' ? { level: 'ended', reason: 'epidemic-over', threshold: now.threshold, count: now.count }
    : now;
  return { ...withoutUndefined(decision), ...figures, isEndemic };
}
