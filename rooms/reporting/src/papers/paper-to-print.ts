import type { ReportLife } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import type { Reporting } from '../open-reporting.ts';
import { type OfficialPaper, officialPaper } from './official-paper.ts';
import { paperOfIssue } from './paper-of-issue.ts';

/**
 * The paper of a report to take away: the issue asked for; else what was handed in and waits, else the last issue, word for word; a draft of the figures of now
 * where nothing has been handed in yet. @throws Refusal `report.issue-unknown`
 */
export async function paperToPrint(life: ReportLife, reporting: Pick<Reporting, 'report'>, version?: number): Promise<OfficialPaper> {
  const issue = version === undefined ? life.issues.at(-1) : life.issues.find((one) => one.version === version);
  if (version !== undefined && !issue) throw new Refusal('report.issue-unknown');
  if (version === undefined && life.submitted) return paperOfIssue(life.submitted);
  return issue ? paperOfIssue(issue.paper, issue) : officialPaper(await reporting.report(life.report, life.unit.code, life.period));
}
