import type { Span } from './unit.ts';

/** Whether a day lies within a span; an open end reaches for ever. */
export function isWithin(span: Span, date: string): boolean {
  return (span.from === null || span.from <= date) && (span.to === null || span.to >= date);
}

/** The days that two spans have in common, or null. */
export function overlapOf(a: Span, b: Span): Span | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** Order of spans by their first day; an unknown first day comes first. */
export function compareSpans(a: Span, b: Span): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0;
}
