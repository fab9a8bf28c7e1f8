import { foldVietnamese } from '../text/fold-vietnamese.ts';
import type { Concept } from './code-system.ts';

/** How well a concept answers a search; smaller is better. */
export const matchRanks = { exactCode: 0, codePrefix: 1, displayStart: 2, wordStarts: 3, contains: 4 } as const;
export type MatchRank = (typeof matchRanks)[keyof typeof matchRanks];

/** The search form of a code: folded, without dots, hyphens and spaces, so that `a90` and `A9.0` meet `A90`. */
export function codeKey(code: string): string {
  return foldVietnamese(code).replace(/[\s.-]/g, '');
}

function words(text: string): string[] {
  return foldVietnamese(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function rankDisplay(asked: string[], display: string): MatchRank | null {
  const found = words(display);
  if (`${found.join(' ')}`.startsWith(asked.join(' '))) return matchRanks.displayStart;
  if (asked.every((word) => found.some((other) => other.startsWith(word)))) return matchRanks.wordStarts;
  const whole = found.join(' ');
  return asked.every((word) => whole.includes(word)) ? matchRanks.contains : null;
}

/**
 * How well a concept answers what was typed: the exact code, the beginning of the code, the beginning of the display,
 * each typed word the beginning of a word of the display, each typed word inside the display; null when none.
 * Tone marks, case and the order of words do not matter; Vietnamese and English display both count.
 * The measure of any search over a code system: within a rank shorter displays, then codes, come first.
 */
export function rankMatch(query: string, concept: Concept): MatchRank | null {
  const asked = words(query);
  if (asked.length === 0) return null;
  const [typedCode, code] = [codeKey(query), codeKey(concept.code)];
  if (typedCode === code) return matchRanks.exactCode;
  if (code.startsWith(typedCode)) return matchRanks.codePrefix;
  const ranks = [concept.display, concept.displayEn ?? '']
    .filter((display) => display !== '')
    .map((display) => rankDisplay(asked, display))
    .filter((rank) => rank !== null);
  return ranks.length === 0 ? null : (Math.min(...ranks) as MatchRank);
}
