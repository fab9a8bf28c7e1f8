import type { ReportIssue, ReportPaper } from '@tuyen/contract';
import { vietnamDate } from '@tuyen/records';
import { type OfficialPaper, officialPaper } from './official-paper.ts';

/** The paper of an issue, or of a report handed in and not yet issued: drawn from what was frozen, never from the figures of now. */
export function paperOfIssue(paper: ReportPaper, issue?: ReportIssue): OfficialPaper {
  const { number = null, place = null, date = null, signer = null, signerTitle = null } = issue ?? {};
  return officialPaper(paper.answer, { above: paper.above?.name ?? null, number, place, date, signer, signerTitle, cut: vietnamDate(paper.cut.at) });
}
