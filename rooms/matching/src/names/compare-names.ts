import { type Evidence, type MatchField, evidence } from '../evidence.ts';
import { type NamePart, nameShare } from './name-share.ts';
import { type NameWord, type WordLikeness, likenessOf, nameWords } from './name-words.ts';

/** What two names say, and which of their parts are two different ones. */
export interface NameComparison {
  evidence: Evidence;
  /** Another given name: the mark of twins and siblings. */
  otherGiven: boolean;
  otherFamily: boolean;
}

/** How often one person’s name is written so, against how often two people’s are: bits taken from a full agreement. */
const cost: Readonly<Record<WordLikeness, number>> = { equal: 0, 'marks-left-out': 0.5, 'typed-without-keyboard': 0.5, 'other-marks': 2, spelling: 2.5 };

const SWAPPED = 1;
/** A middle name that one of the two lacks is often left out; two different ones are seldom one person’s. */
const MIDDLE_MISSING = 0.5;
const OTHER_MIDDLE = 3.5;
const OTHER_GIVEN = -7;
const OTHER_FAMILY = -5;
const MOST = 16;

interface Parts {
  family: NameWord | undefined;
  middle: NameWord[];
  given: NameWord | undefined;
}

function partsOf(words: readonly NameWord[]): Parts {
  return words.length < 2 ? { family: undefined, middle: [], given: words[0] } : { family: words[0], middle: words.slice(1, -1), given: words.at(-1) };
}

/** Bits that agreement on a word is worth: little for a common name. */
function worth(part: NamePart, a: NameWord, b: NameWord): number {
  const share = Math.max(nameShare(part, a.folded), nameShare(part, b.folded));
  return -Math.log2(share);
}

interface Alignment {
  weight: number;
  worst: WordLikeness;
  middle: 'same' | 'missing' | 'other' | 'initial';
  otherGiven: boolean;
  otherFamily: boolean;
}

const severity: readonly WordLikeness[] = ['equal', 'marks-left-out', 'typed-without-keyboard', 'other-marks', 'spelling'];
const worse = (a: WordLikeness, b: WordLikeness): WordLikeness => (severity.indexOf(a) > severity.indexOf(b) ? a : b);

function alignMiddle(a: readonly NameWord[], b: readonly NameWord[]): { weight: number; middle: Alignment['middle']; worst: WordLikeness } {
  if (a.length === 0 && b.length === 0) return { weight: 0, middle: 'same', worst: 'equal' };
  if (a.length === 0 || b.length === 0) return { weight: -MIDDLE_MISSING, middle: 'missing', worst: 'equal' };
  let [weight, worst, unmatched, initial] = [0, 'equal' as WordLikeness, 0, false];
  const [shorter, longer] = a.length <= b.length ? [a, [...b]] : [b, [...a]];
  for (const word of shorter) {
    const place = longer.findIndex((other) => likenessOf(word, other) !== null);
    const short = place < 0 ? longer.findIndex(({ folded }) => (word.folded.length === 1 || folded.length === 1) && folded[0] === word.folded[0]) : -1;
    if (place >= 0) {
      const likeness = likenessOf(word, longer[place]!)!;
      weight += worth('middle', word, longer[place]!) - cost[likeness];
      worst = worse(worst, likeness);
      longer.splice(place, 1);
    } else if (short >= 0) {
      initial = true;
      longer.splice(short, 1);
    } else unmatched += 1;
  }
  if (unmatched > 0) return { weight: weight - OTHER_MIDDLE, middle: 'other', worst };
  if (longer.length > 0) return { weight: weight - MIDDLE_MISSING, middle: 'missing', worst };
  return { weight, middle: initial ? 'initial' : 'same', worst };
}

const isInitial = (a: NameWord, b: NameWord): boolean => (a.folded.length === 1 || b.folded.length === 1) && a.folded[0] === b.folded[0];

/** A part that each name has once: family and given name. */
function alignPart(part: NamePart, a: NameWord | undefined, b: NameWord | undefined, otherwise: number): { weight: number; likeness: WordLikeness; other: boolean } {
  if (a === undefined || b === undefined) return { weight: 0, likeness: 'equal', other: false };
  const likeness = likenessOf(a, b);
  if (likeness !== null) return { weight: worth(part, a, b) - cost[likeness], likeness, other: false };
  if (part === 'family' && isInitial(a, b)) return { weight: 1, likeness: 'equal', other: false };
  return { weight: otherwise, likeness: 'equal', other: true };
}

function align(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const [left, right] = [partsOf(a), partsOf(b)];
  const family = alignPart('family', left.family, right.family, OTHER_FAMILY);
  const given = alignPart('given', left.given, right.given, OTHER_GIVEN);
  const middle = alignMiddle(left.middle, right.middle);
  const weight = family.weight + given.weight + middle.weight;
  return {
    // Brothers and sisters share family and middle names: these prove nothing then.
    weight: given.other ? Math.min(weight, OTHER_GIVEN + 2) : Math.min(MOST, weight),
    worst: worse(worse(family.likeness, given.likeness), middle.worst),
    middle: middle.middle,
    otherGiven: given.other,
    otherFamily: family.other,
  };
}

/** Orders in which foreigners and forms write a name: given name first, or family name last. */
function reorderings(words: readonly NameWord[]): NameWord[][] {
  if (words.length < 2) return [];
  const [first, ...rest] = words as [NameWord, ...NameWord[]];
  const last = words.at(-1)!;
  return [
    [...rest, first],
    [last, ...words.slice(0, -1)],
    [last, ...words.slice(1, -1), first],
  ];
}

/** The same letters divided into words in another way: `H'Hen`, `HHen`; `Thanh Mai`, `Thanhmai`. */
const joined = (words: readonly NameWord[]): string => words.map(({ folded }) => folded).join('');

function say(field: MatchField, alignment: Alignment, swapped: boolean): Evidence {
  const { weight, worst, middle, otherGiven, otherFamily } = alignment;
  if (otherGiven && otherFamily) return evidence(field, 'other-name', weight, 'Họ và tên khác nhau', 'Another family and given name');
  if (otherGiven) return evidence(field, 'other-given-name', weight, 'Tên khác nhau', 'Another given name');
  if (otherFamily) return evidence(field, 'other-family-name', weight, 'Họ khác nhau', 'Another family name');
  if (middle === 'other') return evidence(field, 'other-middle-name', weight, 'Tên đệm khác nhau', 'Another middle name');
  if (swapped) return evidence(field, 'order-swapped', weight, 'Cùng họ tên, viết khác thứ tự', 'The same name in another order');
  if (worst === 'spelling') return evidence(field, 'spelling', weight, 'Họ tên khác một chữ, có thể viết sai', 'The name differs by a letter, perhaps misspelt');
  if (worst === 'other-marks') return evidence(field, 'other-marks', weight, 'Họ tên khác dấu', 'The name has other tone marks');
  if (worst === 'typed-without-keyboard') return evidence(field, 'typed-without-keyboard', weight, 'Cùng họ tên, còn ký tự của bộ gõ', 'The same name with letters of an input method left in');
  if (middle === 'missing') return evidence(field, 'middle-missing', weight, 'Cùng họ tên, một bên thiếu tên đệm', 'The same name, one without a middle name');
  if (middle === 'initial') return evidence(field, 'initial', weight, 'Cùng họ tên, một bên viết tắt', 'The same name, one with initials');
  if (worst === 'marks-left-out') return evidence(field, 'marks-left-out', weight, 'Cùng họ tên, một bên không dấu', 'The same name, one without marks');
  return evidence(field, 'same-name', weight, 'Cùng họ tên', 'The same name');
}

/** The best alignment of one name with another order of the other. */
function alignReordered(kept: readonly NameWord[], moved: readonly NameWord[]): Alignment | undefined {
  const fitting = reorderings(moved).map((order) => align(kept, order)).filter(({ otherGiven, otherFamily }) => !otherGiven && !otherFamily);
  const [best] = fitting.sort((a, b) => b.weight - a.weight);
  return best && { ...best, weight: best.weight - SWAPPED };
}

/** Which of the two is in the right order is not known: the reading that proves less is taken. */
function alignSwapped(left: readonly NameWord[], right: readonly NameWord[]): Alignment | undefined {
  const [forth, back] = [alignReordered(left, right), alignReordered(right, left)];
  return forth === undefined || back === undefined ? undefined : forth.weight <= back.weight ? forth : back;
}

/** Weighs two names, by what each of their parts is worth; the same in either order of the two. Null when one of them is blank. */
export function compareNames(field: MatchField, a: string, b: string): NameComparison | null {
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.length === 0 || right.length === 0) return null;
  let [best, swapped] = [align(left, right), false];
  if (joined(left) === joined(right) && left.length !== right.length) best = { weight: Math.min(MOST, Math.max(best.weight, 8)), worst: 'marks-left-out', middle: 'same', otherGiven: false, otherFamily: false };
  const settled = !best.otherGiven && !best.otherFamily && best.middle !== 'other';
  const other = settled ? undefined : alignSwapped(left, right);
  if (other !== undefined && other.weight > best.weight) [best, swapped] = [other, true];
  return { evidence: say(field, best, swapped), otherGiven: best.otherGiven, otherFamily: best.otherFamily };
}
