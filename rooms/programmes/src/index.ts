import * as notifiable from './notifiable/index.ts';

export type { Indicator, IndicatorBreakdown, IndicatorCount, IndicatorValueKind } from './indicator.ts';
export type { Comparison, Plan, PlanFigure, PlanMilestone, PlanTarget } from './plan.ts';
export type { ContentFile, ContentPackage, Programme, ProgrammeInstrument } from './programme.ts';
export type { Report, ReportLine } from './report.ts';

export type { Access } from './access/access.ts';

export type { Role, RoleAct, RoleReach, UnitReach } from './access/role.ts';
export { compileCompartments } from './access/compile-compartments.ts';

export type { ContentFinding } from './content-finding.ts';
export type { ReadContent } from './read-content.ts';
export { readContent } from './read-content.ts';

export { formsOf } from './find/forms-of.ts';
export { indicatorAt } from './find/indicator-at.ts';
export { indicatorsOf } from './find/indicators-of.ts';
export { planOf } from './find/plan-of.ts';
export { reportAt } from './find/report-at.ts';

/** Lists of notifiable diseases: which holds, what a diagnosis proposes, deadlines, reports of one case. */
export { notifiable };
