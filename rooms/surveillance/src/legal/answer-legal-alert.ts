import { type CaseAnswer, answerCase } from '../cases/answer-case.ts';
import type { CaseReader } from '../cases/case-reader.ts';
import type { AlertCase } from './alert-case.ts';
import { describeAlert, describeFigures, describeUnverified, levelNames } from './describe-alert.ts';
import type { EpidemicRule } from './epidemic-rule.ts';
import { type LegalJudgement, judgeLegalAlert } from './judge-legal-alert.ts';
import { readAlertCase } from './read-alert-case.ts';

/** The rule named, else the one in force on the day; the earliest for days before all of them. */
function chooseRule(reader: CaseReader, given: AlertCase, rules: readonly EpidemicRule[]): EpidemicRule | undefined {
  if (given.rule !== undefined) {
    const named = rules.find(({ rule }) => rule === given.rule);
    if (named === undefined) reader.addFinding('legal-alert.choice-unknown', 'epidemicRule', { allowed: rules.map(({ rule }) => rule).join(', ') });
    return named;
  }
  const inForce = rules.filter(({ from, to }) => from <= given.date && (to === undefined || given.date <= to)).at(-1);
  const rule = inForce ?? rules[0];
  if (inForce === undefined && rule !== undefined) reader.addWarningFinding('legal-alert.before-force', 'date', { instrument: rule.instrument, from: rule.from });
  return rule;
}

function warn(reader: CaseReader, given: AlertCase, judged: LegalJudgement, rule: EpidemicRule): void {
  const { week, month } = judged;
  if (month.baseline.mean === undefined) reader.addWarningFinding('legal-alert.baseline-short', 'monthly', { years: month.baseline.years.length, needed: rule.endemic.minimumYears });
  if (rule.endemic.warning !== undefined && week.baseline.mean === undefined) reader.addWarningFinding('legal-alert.baseline-short', 'weekly', { years: week.baseline.years.length, needed: rule.endemic.minimumYears });
  if (month.count === undefined) reader.addWarningFinding('legal-alert.period-missing', 'monthly', { number: month.number, year: String(month.year) });
  if (rule.endemic.warning !== undefined && week.count === undefined) reader.addWarningFinding('legal-alert.period-missing', 'weekly', { number: week.number, year: String(week.year) });
  if (judged.reason === 'month-above' && judged.threshold === 0) reader.addWarningFinding('legal-alert.bound-of-zero', 'monthly');
  if (judged.reason.startsWith('linked-') && given.linkedCases === undefined) reader.addWarningFinding('legal-alert.links-assumed', 'linkedCases');
  if (judged.reason.startsWith('group-a-') && given.confirmedCases === undefined) reader.addWarningFinding('legal-alert.confirmation-assumed', 'confirmedCases');
}

function print(given: AlertCase, judged: LegalJudgement, rule: EpidemicRule): Record<string, unknown> {
  const [name, why] = [levelNames[judged.level], describeAlert(judged, given)];
  const unverified = describeUnverified(rule);
  return {
    disease: given.disease,
    date: given.date,
    level: judged.level,
    levelName: name.vi,
    levelNameEn: name.en,
    reason: judged.reason,
    message: why.vi,
    messageEn: why.en,
    threshold: judged.threshold ?? null,
    count: judged.count ?? null,
    rule: { rule: rule.rule, title: rule.title.vi, titleEn: rule.title.en, instrument: rule.instrument, articles: rule.articles ?? null, from: rule.from, to: rule.to ?? null, confidence: rule.confidence },
    endemic: judged.isEndemic,
    month: describeFigures(judged.month, 'month'),
    week: describeFigures(judged.week, 'week'),
    unverified: unverified.map(({ vi }) => vi),
    unverifiedEn: unverified.map(({ en }) => en),
  };
}

/**
 * One case of `legal-alert`: `{id, disease, date, weekly: [{year, week, count}], monthly: [{year, month, count}]}` with past years,
 * or `{…, from, cases: [{date, count}]}`, and what else is known: `group` A, B or C, `endemic`, `epidemicYears`, `linkedCases: {week, month}`, `confirmedCases`, `epidemicSince`, `lastOnset`,
 * `area` and `partsInEpidemic`, `epidemicRule` to apply a rule whatever the day. A period that is absent or null was not reported; it is no zero.
 */
export function answerLegalAlert(given: unknown, rules: readonly EpidemicRule[]): CaseAnswer {
  return answerCase(given, (reader) => {
    const alertCase = readAlertCase(reader);
    const rule = reader.failed ? undefined : chooseRule(reader, alertCase, rules);
    if (rule === undefined) return undefined;
    const judged = judgeLegalAlert(alertCase, rule);
    warn(reader, alertCase, judged, rule);
    return print(alertCase, judged, rule);
  });
}
