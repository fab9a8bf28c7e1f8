import { legalAlertProblems } from './surveillance/legal-alert-problems.ts';
import { calculationProblems } from './surveillance/calculation-problems.ts';
import { chainProblems } from './chain-problems.ts';
import { claimProblems } from './claim-problems.ts';
import { batchProblems } from './clinical/batch-problems.ts';
import { gestationProblems } from './clinical/gestation-problems.ts';
import { growthProblems } from './clinical/growth-problems.ts';
import { immunisationProblems } from './clinical/immunisation-problems.ts';
import { contentCheckProblems } from './content-check-problems.ts';
import { contentProblems } from './content-problems.ts';
import { databaseProblems } from './database-problems.ts';
import { definitionProblems } from './definition-problems.ts';
import { dateProblems } from './date-problems.ts';
import { caseProblems } from './surveillance/case-problems.ts';
import { detectionProblems } from './surveillance/detection-problems.ts';
import { formProblems } from './form-problems.ts';
import { identifierProblems } from './identifier-problems.ts';
import { importClaimProblems } from './import-claim-problems.ts';
import { importPersonProblems } from './import-person-problems.ts';
import { importProblems } from './import-problems.ts';
import { machineProblems } from './machine-problems.ts';
import { planProblems } from './plan-problems.ts';
import type { Problem, Problems } from './problem.ts';
import { recordProblems } from './record-problems.ts';
import { backupProblems } from './sync/backup-problems.ts';
import { refusalProblems } from './refusal-problems.ts';
import { reportLifeProblems } from './reporting/report-life-problems.ts';
import { syncProblems } from './sync/sync-problems.ts';
import { signInProblems } from './sign-in-problems.ts';
import { storeProblems } from './store-problems.ts';
import { unitProblems } from './unit-problems.ts';

/** The topic files; a new one is added here. The test of the registry refuses a code that stands in two of them. */
const topics = [
  caseProblems,
  refusalProblems,
  syncProblems,
  backupProblems,
  signInProblems,
  formProblems,
  recordProblems,
  dateProblems,
  detectionProblems,
  identifierProblems,
  unitProblems,
  contentProblems,
  contentCheckProblems,
  planProblems,
  importProblems,
  importClaimProblems,
  importPersonProblems,
  claimProblems,
  calculationProblems,
  legalAlertProblems,
  storeProblems,
  databaseProblems,
  definitionProblems,
  chainProblems,
  machineProblems,
  growthProblems,
  gestationProblems,
  batchProblems,
  immunisationProblems,
  reportLifeProblems,
] as const satisfies readonly Problems[];

type KeysOf<Topic> = Topic extends unknown ? keyof Topic & string : never;

/** Every code that may be thrown or found. */
export type ProblemCode = KeysOf<(typeof topics)[number]>;

const problems: ReadonlyMap<string, Problem> = new Map(topics.flatMap((topic) => Object.entries<Problem>(topic)));

/** The registry's entry, or undefined for a code this release does not know. */
export function findProblem(code: string): Problem | undefined {
  return problems.get(code);
}

/** Every registered problem with its code, in the order of the codes. */
export function listProblems(): (Problem & { code: string })[] {
  return [...problems].map(([code, problem]) => ({ code, ...problem })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
