import type { PlanLine } from '@tuyen/contract';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';

const signs: Record<string, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '' };

/** A plan's target as papers write it: `≥ 95,2%`, `từ 95 đến 98%`; empty where the plan sets no figure. */
export function targetWords(line: Pick<PlanLine, 'value' | 'valueTo' | 'comparison'>, measure: string, language: 'vi' | 'en'): string {
  if (line.value === null) return '';
  if (line.valueTo !== null) {
    const [from, to] = [formatRounded(line.value), formatMeasured(line.valueTo, measure)];
    return language === 'vi' ? `từ ${from} đến ${to}` : `${from} to ${to}`;
  }
  return `${signs[line.comparison] ?? line.comparison} ${formatMeasured(line.value, measure)}`.trim();
}
