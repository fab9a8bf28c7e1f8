export type { ClinicalContent } from './due/clinical-content.ts';
export { clinicalContent } from './due/clinical-content.ts';
export { listDue } from './due/list-due.ts';

export type { Explanation } from './explain/explain-figure.ts';
export type { Reporting } from './open-reporting.ts';
export { openReporting } from './open-reporting.ts';
