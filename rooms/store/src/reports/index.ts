export { readLogEnd } from '../log/read-log-end.ts';
export { listReportSteps, type ReportStepRow } from './list-report-steps.ts';
export { listReportingUnits } from './list-reporting-units.ts';
export { listTotalPeriods } from '../cells/read-total.ts';
