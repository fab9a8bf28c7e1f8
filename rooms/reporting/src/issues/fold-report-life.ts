import type { ReportStanding, ReportStep } from '@tuyen/contract';

/** One step as it stands in the log. */
export interface LoggedStep {
  id: string;
  step: ReportStep;
  /** When it was entered; sites of a network are put in order by it. */
  enteredAt: string;
  site: string;
  seq: number;
  by: string;
}

/** Where a report of a unit and a period stands. */
export interface FoldedLife<Step extends LoggedStep> {
  standing: ReportStanding;
  /** Steps that were possible when they were taken, in order. What came too late (two people at once) does not count. */
  taken: Step[];
  /** The handing in that is on its way or was issued last. */
  submission: Step | null;
  issues: { submission: Step; issue: Step }[];
}

const WAYS: Readonly<Record<ReportStep, { from: readonly ReportStanding[]; to: ReportStanding }>> = {
  open: { from: ['none', 'issued'], to: 'open' },
  submit: { from: ['open', 'returned'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  issue: { from: ['approved'], to: 'issued' },
};

/** Every step, in the order of a report's way. */
export const REPORT_STEPS = Object.keys(WAYS) as ReportStep[];

/** Whether a step is possible from where a report stands. */
export const isPossible = (standing: ReportStanding, step: ReportStep): boolean => WAYS[step].from.includes(standing);

function inOrder(a: LoggedStep, b: LoggedStep): number {
  if (a.site === b.site) return a.seq - b.seq;
  return a.enteredAt < b.enteredAt ? -1 : a.enteredAt > b.enteredAt ? 1 : a.site < b.site ? -1 : 1;
}

/** Folds the steps of one report, in whatever order they arrived, into where it stands: open → submitted → approved or returned → issued → open again. */
export function foldReportLife<Step extends LoggedStep>(steps: readonly Step[]): FoldedLife<Step> {
  const life: FoldedLife<Step> = { standing: 'none', taken: [], submission: null, issues: [] };
  for (const step of [...steps].sort(inOrder)) {
    if (!isPossible(life.standing, step.step)) continue;
    life.standing = WAYS[step.step].to;
    life.taken.push(step);
    if (step.step === 'submit') life.submission = step;
    else if (step.step === 'issue' && life.submission) life.issues.push({ submission: life.submission, issue: step });
  }
  return life;
}
