import * as drugs from './drugs/index.ts';

export type { GrowthContent, GrowthIndicator, GrowthReference, GrowthTables } from './growth/growth-tables.ts';
export { unpackGrowthTables } from './growth/growth-tables.ts';
export type { GrowthScore } from './growth/score-measure.ts';
export { assessYoungChild } from './growth/assess-young-child.ts';
export { assessSchoolChild } from './growth/assess-school-child.ts';
export { checkMeasures } from './growth/check-measures.ts';
export type { GrowthClassification } from './growth/classification.ts';
export { classifyGrowth } from './growth/classify-growth.ts';
export { centileOfZ } from './growth/centile-of-z.ts';
export { listGrowthCurves } from './growth/list-growth-curves.ts';

export type { Schedule } from './immunisation/schedule/schedule.ts';
export type { ImmunisationContent } from './immunisation/content/schedule-content.ts';
export { findScheduleVersion } from './immunisation/content/find-schedule-version.ts';
export { compileSchedule } from './immunisation/content/compile-schedule.ts';
export { readCdsiSchedule } from './immunisation/cdsi/read-cdsi-schedule.ts';
export { answerForecastCase } from './immunisation/case/answer-forecast-case.ts';
export type { DueVaccine } from './immunisation/due/list-due-vaccines.ts';
export { listDueVaccines } from './immunisation/due/list-due-vaccines.ts';

export type { RiskPerson } from './cardiovascular/estimate-cardiovascular-risk.ts';
export { estimateCardiovascularRisk } from './cardiovascular/estimate-cardiovascular-risk.ts';
export type { RiskCharts } from './cardiovascular/risk-charts.ts';

export type { Pregnancy } from './gestation/assess-pregnancy.ts';
export { assessPregnancy } from './gestation/assess-pregnancy.ts';
export type { GestationRules } from './gestation/gestation-rules.ts';
export { gestationRulesAt } from './gestation/gestation-rules.ts';

/** Drugs: their content, and checks of what is prescribed. */
export { drugs };
