import type { Finding, Severity } from '@tuyen/records';

/** A finding about a content file, with the line to go to. Lines count from 1; 1 also where the whole file is meant. */
export type ContentFinding = Finding & { file: string; line: number };

/** Keys and list positions from the top of a file to the place meant: `['items', 3, 'id']`. */
export type ContentPath = readonly (string | number)[];

/** One definition of a file (a form, one indicator of a list …) with what was found wrong with it. */
export interface Definition<Value> {
  value: Value;
  file: string;
  /** Line of a place inside the definition; the nearest enclosing one where the place is not written. */
  lineOf(path: ContentPath): number;
  findings: ContentFinding[];
  /** Kept out for a reason told once elsewhere: its whole programme folder is not loaded. */
  leftOut: boolean;
}

/** `items[3].id`, the way findings name a place. */
export function formatPath(path: ContentPath): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

/** Notes a finding at a place of a definition. */
export function addFinding(
  definition: Definition<unknown>,
  code: string,
  path: ContentPath,
  facts: Record<string, string | number | boolean> = {},
  severity: Severity = 'error',
): void {
  const field = formatPath(path);
  definition.findings.push({ code, severity, ...(field === '' ? {} : { field }), facts, file: definition.file, line: definition.lineOf(path) });
}

/** Whether nothing keeps the definition out of the package; warnings let it in. */
export function isSound(definition: Definition<unknown>): boolean {
  return !definition.leftOut && definition.findings.every((finding) => finding.severity !== 'error');
}
