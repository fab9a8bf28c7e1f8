import type { Finding } from './finding.ts';
import type { Facts, ProblemCategory } from './problem.ts';
import { statusOfCategory } from './problem.ts';
import { type ProblemCode, findProblem } from './problem-registry.ts';

/**
 * The request cannot be honoured and the caller can know why: thrown, and turned into an answer at the edge.
 * Data that fails a check is not thrown by itself: it is a list of findings, which a refusal may carry.
 *
 * @throws Error when the code is not in the registry: that is our own mistake, not the caller's.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly category: ProblemCategory;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly facts: Facts;
  readonly findings: readonly Finding[];

  constructor(code: ProblemCode, facts: Facts = {}, findings: readonly Finding[] = [], options?: { cause?: unknown }) {
    const problem = findProblem(code);
    if (problem === undefined) throw new Error(`The problem code ${code} is not registered`);
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.category = problem.category;
    this.status = problem.status ?? statusOfCategory[problem.category];
    this.facts = facts;
    this.findings = findings;
  }
}
