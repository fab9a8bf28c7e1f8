export type { ClinicalContent } from './due/clinical-content.ts';
export { clinicalContent } from './due/clinical-content.ts';
export { listDue } from './due/list-due.ts';

export type { Explanation } from './explain/explain-figure.ts';
export { listProposedCases } from './surveillance/list-proposed-cases.ts';
export { tableCases } from './surveillance/table-cases.ts';
export { runAlerts } from './surveillance/run-alerts.ts';
export { startCase } from './surveillance/start-case.ts';
export { formatLineList } from './surveillance/format-line-list.ts';
export { listLineList } from './surveillance/list-line-list.ts';
export type { Reporting } from './open-reporting.ts';
export { POPULATION_KINDS, type PopulationKind } from './population/read-population.ts';
export { readReportBoard } from './issues/read-report-board.ts';
export { readReportLife } from './issues/read-report-life.ts';
export { takeReportStep } from './issues/take-report-step.ts';
export { paperToPrint } from './papers/paper-to-print.ts';
export { PAPER_TYPES, type PaperFormat, writePaper } from './papers/write-paper.ts';
export { openReporting } from './open-reporting.ts';
