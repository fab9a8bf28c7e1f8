import type { ReportAnswer, ReportDifference } from '@tuyen/contract';

/** Lines whose figure is another one in two runs of the same report; lines that only one of them has are among them. */
export function reportDifferences(before: ReportAnswer, after: ReportAnswer): ReportDifference[] {
  const old = new Map(before.lines.map((line) => [line.id, line]));
  const added = after.lines.map((line) => ({ line: line.id, title: line.title, before: old.get(line.id)?.figure.value ?? null, after: line.figure.value }));
  const kept = new Set(after.lines.map((line) => line.id));
  const gone = before.lines.filter((line) => !kept.has(line.id)).map((line) => ({ line: line.id, title: line.title, before: line.figure.value, after: null }));
  return [...added, ...gone].filter((line) => line.before !== line.after);
}
