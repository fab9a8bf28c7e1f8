import type { ReportStanding } from '@tuyen/contract';

/** Where a report stands, as the key of its words. */
export const standingWords = {
  none: 'reportLife.standing.none',
  open: 'reportLife.standing.open',
  submitted: 'reportLife.standing.submitted',
  returned: 'reportLife.standing.returned',
  approved: 'reportLife.standing.approved',
  issued: 'reportLife.standing.issued',
} as const satisfies Record<ReportStanding, string>;
