import { formatDate } from '../dates/format-date.ts';
import { isCalendarDate } from '../dates/calendar-date.ts';
import { findFactWords } from './fact-words.ts';
import type { Words } from './finding.ts';
import type { Facts } from './problem.ts';
import { findProblem } from './problem-registry.ts';

type Language = keyof Words;

const formatters: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};
const yesNo: Record<Language, [yes: string, no: string]> = { vi: ['có', 'không'], en: ['yes', 'no'] };

function formatFact(name: string, fact: Facts[string] | undefined, language: Language): string {
  if (fact === undefined) return '…';
  if (typeof fact === 'boolean') return yesNo[language][fact ? 0 : 1];
  if (typeof fact === 'number') return formatters[language].format(fact);
  if (isCalendarDate(fact)) return formatDate(fact);
  return findFactWords(name, fact)?.[language] ?? fact;
}

function fill(template: string, facts: Facts, language: Language): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => formatFact(name, Object.hasOwn(facts, name) ? facts[name] : undefined, language));
}

/**
 * The sentence of a problem in both languages, its facts filled in: numbers as 1.234,5 (1,234.5 in English),
 * whole dates as dd/mm/yyyy, names of field types and precisions as words, a missing fact as `…`. A year or a code is handed as text, so that it is not grouped.
 * Never throws: a code that a newer release made is named as it is.
 */
export function describeProblem(code: string, facts: Facts = {}): Words {
  const problem = findProblem(code);
  if (problem === undefined) {
    return { vi: `Lỗi mã ${code}, phiên bản này chưa có lời giải thích.`, en: `Problem ${code}, not explained in this release.` };
  }
  return { vi: fill(problem.vi, facts, 'vi'), en: fill(problem.en, facts, 'en') };
}
