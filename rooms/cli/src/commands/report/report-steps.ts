import type { ReportStep } from '@tuyen/contract';
import type { Command } from '../../command.ts';
import { reportStep } from './report-step.ts';

const STATION = 'monthly-station --unit 12T90 --period 2026-10';

/** The five steps of a report's way as commands. */
export const reportSteps: Readonly<Record<ReportStep, Command>> = {
  open: reportStep('open', ' [--reason TEXT]', { vi: 'Mở báo cáo của một kỳ; mở lại bản đã phát hành thì phải ghi lý do', en: 'Open a report; an issued one again, with a reason' }, STATION),
  submit: reportStep('submit', '', { vi: 'Chốt số liệu và gửi báo cáo', en: 'Freeze the figures and hand the report in' }, STATION),
  approve: reportStep('approve', '', { vi: 'Duyệt báo cáo đã gửi', en: 'Approve a report handed in' }, STATION),
  return: reportStep('return', ' --reason TEXT', { vi: 'Trả lại báo cáo, kèm lý do', en: 'Return a report with a reason' }, `${STATION} --reason "Thiếu lượt khám ngày 10"`),
  issue: reportStep('issue', ' --signer NAME [--signer-title TEXT] [--number TEXT] [--place TEXT]', { vi: 'Phát hành báo cáo đã duyệt', en: 'Issue an approved report' }, `${STATION} --signer "Nguyễn Thị Lan" --number 12/BC-TYT`),
};
