import type { Random } from '../random.ts';
import type { PairPerson } from './pair-person.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', ''];
const tone = /[\u0300\u0301\u0303\u0309\u0323]/;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

function wrongTone(random: Random, word: string): string {
  const letters = [...word.normalize('NFD').replace(tone, '')];
  const vowel = letters.findIndex((letter) => /[aeiouy]/i.test(letter));
  if (vowel < 0) return word;
  // The tone stands behind the mark of its letter.
  const after = /[\u0302\u0306\u031b]/.test(letters[vowel + 1] ?? '') ? vowel + 2 : vowel + 1;
  letters.splice(after, 0, random.pick(TONES));
  return letters.join('').normalize('NFC');
}

const TELEX_MARKS: Readonly<Record<string, string>> = { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' };
const VNI_MARKS: Readonly<Record<string, string>> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };

/** A word as the keys were pressed while no input method listened. */
function keysOf(word: string, marks: Readonly<Record<string, string>>, letter: (base: string, mark: string) => string, d: string): string {
  let keys = '';
  let end = '';
  for (const sign of word.normalize('NFD')) {
    if (marks[sign] !== undefined) end = marks[sign];
    else if (/\p{M}/u.test(sign)) keys = keys.slice(0, -1) + letter(keys.at(-1) ?? '', sign);
    else keys += sign === 'đ' ? `d${d}` : sign === 'Đ' ? `D${d}` : sign;
  }
  return keys + end;
}

const telexLetter = (base: string, mark: string): string => (mark === '\u0302' ? base + base.toLowerCase() : `${base}w`);
const vniLetter = (base: string, mark: string): string => base + (mark === '\u0302' ? '6' : mark === '\u0306' ? '8' : '7');

const eachWord = (name: string, change: (word: string) => string): string => name.split(' ').map(change).join(' ');

function oneWord(random: Random, name: string, change: (word: string) => string): string {
  const words = name.split(' ');
  const place = random.integer(0, words.length - 1);
  return words.map((word, index) => (index === place ? change(word) : word)).join(' ');
}

function slipDigit(random: Random, number: string, from = 0): string {
  const place = random.integer(from, number.length - 1);
  return number.slice(0, place) + String((Number(number[place]) + random.integer(1, 9)) % 10) + number.slice(place + 1);
}

const SOUNDS: readonly [RegExp, string][] = [[/^Tr/, 'Ch'], [/^S(?=[aeiouâêôăơư])/, 'X'], [/y$/, 'i'], [/^L/, 'N'], [/i$/, 'y'], [/^Gi/, 'D']];

/** Slips that lists of people have; each makes another description of the same person. */
export const mistakes: Readonly<Record<string, (random: Random, person: PairPerson) => PairPerson>> = {
  'tone-error': (random, person) => ({ ...person, name: oneWord(random, person.name, (word) => wrongTone(random, word)) }),
  'marks-left-out': (_, person) => ({ ...person, name: plain(person.name) }),
  'capital-letters': (_, person) => ({ ...person, name: person.name.toUpperCase() }),
  'telex-left-over': (_, person) => ({ ...person, name: eachWord(person.name, (word) => keysOf(word, TELEX_MARKS, telexLetter, 'd')) }),
  'vni-left-over': (_, person) => ({ ...person, name: eachWord(person.name, (word) => keysOf(word, VNI_MARKS, vniLetter, '9')) }),
  'order-swapped': (_, person) => ({ ...person, name: [person.name.split(' ').at(-1), ...person.name.split(' ').slice(0, -1)].join(' ') }),
  'middle-dropped': (_, person) => ({ ...person, name: [person.name.split(' ')[0], person.name.split(' ').at(-1)].join(' ') }),
  'middle-initial': (_, person) => ({ ...person, name: person.name.split(' ').map((word, place, all) => (place > 0 && place < all.length - 1 ? `${word[0]}.` : word)).join(' ') }),
  spelling: (random, person) => {
    const fitting = SOUNDS.filter(([pattern]) => person.name.split(' ').some((word) => pattern.test(word)));
    if (fitting.length === 0) return person;
    const [pattern, sound] = random.pick(fitting);
    return { ...person, name: eachWord(person.name, (word) => word.replace(pattern, sound)) };
  },
  'year-only': (_, person) => ({ ...person, birthDate: person.birthDate.slice(0, 4) }),
  'first-of-january': (_, person) => ({ ...person, birthDate: `${person.birthDate.slice(0, 4)}-01-01` }),
  'day-month-swapped': (_, person) => (Number(person.birthDate.slice(8)) <= 12 ? { ...person, birthDate: `${person.birthDate.slice(0, 5)}${person.birthDate.slice(8)}-${person.birthDate.slice(5, 7)}` } : person),
  'date-digit': (random, person) => ({ ...person, birthDate: `${person.birthDate.slice(0, 8)}${String(random.integer(1, 28)).padStart(2, '0')}` }),
  'citizen-digit': (random, person) => ({ ...person, citizenNumber: person.citizenNumber && slipDigit(random, person.citizenNumber, 6) }),
  'other-phone': (random, person) => ({ ...person, phone: `03${String(random.integer(10_000_000, 99_999_999))}` }),
  moved: (random, person) => ({ ...person, commune: 'Xã Nậm Loỏng', village: `Bản ${random.integer(1, 12)}`, household: null }),
  'sex-mistyped': (_, person) => ({ ...person, sex: person.sex === 'male' ? 'female' : 'male' }),
};
