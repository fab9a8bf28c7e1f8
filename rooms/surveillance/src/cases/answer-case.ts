import type { Finding } from '@tuyen/records';
import { CaseReader } from './case-reader.ts';

/** What came of one case: the figures by the names of the published results, and what is to be said of them. */
export interface CaseAnswer {
  /** The case's `id` first, where it has one; no figures where a finding is an error. */
  values: Record<string, unknown>;
  findings: Finding[];
}

const hasName = (value: unknown): value is string | number => (typeof value === 'string' && value !== '') || typeof value === 'number';

/** Reads one case, whatever it is, and computes it where nothing is wrong with it. Never throws for what the case says. */
export function answerCase(given: unknown, compute: (reader: CaseReader) => Record<string, unknown> | undefined): CaseAnswer {
  const reader = new CaseReader(given);
  const id = reader.raw('id');
  const computed = reader.failed ? undefined : compute(reader);
  return { values: { ...(hasName(id) ? { id } : {}), ...(reader.failed ? {} : computed) }, findings: reader.findings };
}

/** A figure that does not exist (a ratio to nothing, an end of an interval without bound) is null, never NaN or a text. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
