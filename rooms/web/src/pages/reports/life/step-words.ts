import type { ReportStep } from '@tuyen/contract';

/** A step of a report's way, as the key of its words. */
export const stepWords = {
  open: 'reportLife.step.open',
  submit: 'reportLife.step.submit',
  approve: 'reportLife.step.approve',
  return: 'reportLife.step.return',
  issue: 'reportLife.step.issue',
} as const satisfies Record<ReportStep, string>;
