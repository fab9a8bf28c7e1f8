import type { ReportIssue, ReportLife } from '@tuyen/contract';
import { parsePeriod } from '@tuyen/records';
import type { ReadStore } from '@tuyen/store';
import type { Reporting } from '../open-reporting.ts';
import { REPORT_STEPS, isPossible } from './fold-report-life.ts';
import { type StepTaker, mayStep } from './may-step.ts';
import { paperOfData } from './paper-data.ts';
import { type FullStep, readSteps, reportingUnit } from './read-steps.ts';
import { reportDifferences } from './report-differences.ts';
import { reportDue, reportOf } from './report-due.ts';

/** Which report of which unit and period. `unit`: its id, or the code it had at the period's end. */
export interface ReportKey {
  report: string;
  unit: string;
  period: string;
}

const textOf = (step: FullStep, field: string): string | null => (typeof step.data[field] === 'string' ? step.data[field] : null);

const issueOf = ({ submission, issue }: { submission: FullStep; issue: FullStep }, index: number): ReportIssue => ({
  version: index + 1,
  number: textOf(issue, 'number'),
  place: textOf(issue, 'place'),
  date: issue.at,
  signer: textOf(issue, 'signer') ?? '',
  signerTitle: textOf(issue, 'signer_title'),
  paper: paperOfData(submission.data),
});

/**
 * Where a report stands, its papers, and what was recorded late since the last issue.
 * @throws Refusal `report.unknown`, `report.period-kind`, `unit.unknown-code`
 */
export async function readReportLife(store: ReadStore, reporting: Pick<Reporting, 'report'>, key: ReportKey, taker: StepTaker): Promise<ReportLife> {
  const period = parsePeriod(key.period);
  const layout = reportOf(store.content, key.report, period);
  const unit = await reportingUnit(store, key.unit, period);
  const life = await readSteps(store, key.report, unit.id, period.id);
  const issues = life.issues.map(issueOf);
  const last = issues.at(-1);
  const isOnItsWay = life.submission !== null && (life.standing === 'submitted' || life.standing === 'approved' || life.standing === 'returned');
  const { due, unverified } = reportDue(store.content, layout, period.id);
  return {
    report: key.report,
    unit: { id: unit.id, code: unit.code, type: unit.type, name: unit.name },
    period: period.id,
    standing: life.standing,
    due,
    dueUnverified: unverified,
    next: REPORT_STEPS.filter((step) => isPossible(life.standing, step) && mayStep(taker, step, unit.key, life)),
    steps: life.taken.map((step) => ({ step: step.step, at: step.enteredAt, by: step.by, reason: textOf(step, 'reason') })),
    submitted: isOnItsWay ? paperOfData(life.submission!.data) : null,
    issues,
    lateDifferences: last ? reportDifferences(last.paper.answer, await reporting.report(key.report, unit.code, period.id)) : [],
  };
}
