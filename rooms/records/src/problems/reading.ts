import type { Finding } from './finding.ts';

/**
 * What came of reading a text that people or machines wrote: a value, possibly with warnings;
 * or no value and at least one finding that says why.
 */
export type Reading<Value> = { value: Value; findings: Finding[] } | { value: null; findings: [Finding, ...Finding[]] };
