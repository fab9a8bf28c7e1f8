import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { listIdentifiers, parseExpression } from '@tuyen/records';
import { isNamedBreakdown } from './breakdown-rule.ts';

/** Every word that the condition of one side and the breakdowns read; within a group or another register named with it: `dose.vaccine`. */
export function wordsOf(indicator: Indicator, count: IndicatorCount): string[] {
  const breakdowns = (indicator.breakdowns ?? []).map((breakdown) => breakdown.by).filter((by) => !isNamedBreakdown(by));
  return [count.where, count.amount, ...breakdowns].filter((text) => text !== undefined).flatMap((text) => listIdentifiers(parseExpression(text)));
}

/** Whether one of the words is the period's or the subject's own (`period.to`, `subject.`), also where it stands within a group. */
export function readsOuter(words: readonly string[], name: string): boolean {
  return words.some((word) => `.${word}`.includes(`.${name}`));
}
