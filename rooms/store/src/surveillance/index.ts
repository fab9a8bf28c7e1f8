export { type CaseCount, countCases } from './count-cases.ts';
export { type CaseQuery, type CaseRow, listCases } from './list-cases.ts';
export { type DiagnosedVisitRow, findDiagnosedVisit, listDiagnosedVisits } from './list-diagnosed-visits.ts';
export { listUnitsBelow } from './list-units-below.ts';
export { listKnownCases } from './list-known-cases.ts';
export { readUnitReach } from '../rights/read-unit-reach.ts';
