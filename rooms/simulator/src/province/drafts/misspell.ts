import { foldVietnamese } from '@tuyen/records';
import type { Random } from '../../random.ts';

/** Ways in which a clerk writes somebody down a second time. */
export const MISSPELLINGS = ['tone-lost', 'no-marks', 'word-dropped', 'birth-year-only', 'day-and-month-exchanged', 'same'] as const;
export type Misspelling = (typeof MISSPELLINGS)[number];

const WEIGHTS = [4, 2, 1.5, 2, 1, 1.5];
/** Tones: grave, acute, tilde, hook, dot below. Hats, breves and horns stay. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Replaces one word of a name, chosen by chance among those the change alters; the name itself when there is none. */
function changeOne(random: Random, name: string, change: (word: string) => string): string {
  const words = name.split(' ');
  const places = words.flatMap((word, place) => (change(word) === word ? [] : [place]));
  if (places.length === 0) return name;
  const place = random.pick(places);
  return words.map((word, at) => (at === place ? change(word) : word)).join(' ');
}

const withoutTone = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC');

/** The same person as another clerk wrote them: a name and a birth date, one of them not quite right. */
export function misspell(random: Random, name: string, birthDate: string): { how: Misspelling; name: string; birthDate: string } {
  const how = MISSPELLINGS[random.weightedIndex(WEIGHTS)]!;
  const words = name.split(' ');
  const [year, month, day] = birthDate.split('-') as [string, string, string];
  switch (how) {
    case 'tone-lost':
      return { how, name: changeOne(random, name, withoutTone), birthDate };
    case 'no-marks':
      return { how, name: foldVietnamese(name).split(' ').map(capital).join(' '), birthDate };
    case 'word-dropped':
      return { how, name: words.length > 2 ? [words[0], ...words.slice(2)].join(' ') : name, birthDate };
    case 'birth-year-only':
      return { how, name, birthDate: year };
    case 'day-and-month-exchanged':
      return { how, name, birthDate: Number(day) <= 12 ? `${year}-${day}-${month}` : birthDate };
    case 'same':
      return { how, name, birthDate };
  }
}
