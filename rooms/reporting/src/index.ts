export type { ClinicalContent } from './due/clinical-content.ts';
export { clinicalContent } from './due/clinical-content.ts';
export { listDue } from './due/list-due.ts';

export type { Explanation } from './explain/explain-figure.ts';
export type { Reporting } from './open-reporting.ts';
export { POPULATION_KINDS, type PopulationKind } from './population/read-population.ts';
export { openReporting } from './open-reporting.ts';
