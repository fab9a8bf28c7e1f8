export type { Explanation } from './explain/explain-figure.ts';
export type { Reporting } from './open-reporting.ts';
export { openReporting } from './open-reporting.ts';
