import { foldVietnamese } from '@tuyen/records';
import { typedWithoutKeyboard } from './typed-without-keyboard.ts';

export interface NameWord {
  /** Lower case with its marks, NFC. */
  toned: string;
  /** Lower case without marks. */
  folded: string;
}

/** The words of a name in their order. */
export function nameWords(name: string): NameWord[] {
  const words = name.normalize('NFC').toLowerCase().normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.map((toned) => ({ toned, folded: foldVietnamese(toned) })).filter(({ folded }) => folded !== '');
}

/** How two words are the same word, best first; null when they are two. */
export type WordLikeness = 'equal' | 'marks-left-out' | 'other-marks' | 'typed-without-keyboard' | 'spelling';

/** Spellings that sound alike in a part of the country, or to a clerk who writes what is said. */
const soundalikes: readonly [RegExp, string][] = [[/^ngh/, 'ng'], [/^gh/, 'g'], [/^k(?=[ieyê])/, 'c'], [/^q/, 'c'], [/y/g, 'i'], [/^gi/, 'd'], [/^tr/, 'ch'], [/^s/, 'x'], [/^r/, 'd'], [/^l/, 'n']];
const soundOf = (folded: string): string => soundalikes.reduce((word, [pattern, sound]) => word.replace(pattern, sound), folded);

/** One letter added, left out, changed, or two changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** Short syllables are one letter apart by nature: `Lan`, `Loan`, `Lân` are three people. */
const SHORTEST_SLIP = 5;

export function likenessOf(a: NameWord, b: NameWord): WordLikeness | null {
  if (a.toned === b.toned) return 'equal';
  if (a.folded === b.folded) return a.toned === a.folded || b.toned === b.folded ? 'marks-left-out' : 'other-marks';
  if (typedWithoutKeyboard(a.folded).includes(b.folded) || typedWithoutKeyboard(b.folded).includes(a.folded)) return 'typed-without-keyboard';
  if (soundOf(a.folded) === soundOf(b.folded)) return 'spelling';
  return Math.min(a.folded.length, b.folded.length) >= SHORTEST_SLIP && isOneSlip(a.folded, b.folded) ? 'spelling' : null;
}
