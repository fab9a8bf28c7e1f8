import { foldVietnamese } from '@tuyen/records';

/** What somebody typed in the one search box, taken apart. */
export interface PersonSearch {
  /** Words of the name, tone-free. */
  words: string[];
  birthYear: string | null;
  /** Full `YYYY-MM-DD` when a whole date was typed. */
  birthDate: string | null;
  /** Citizen number, insurance number, phone or old identity number: digits (or a letter and digits), as typed without spaces. */
  number: string | null;
}

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Takes the box's text apart: dates and four-digit years are birth dates, longer numbers are identifiers or phones, the rest is the name. */
export function parsePersonSearch(text: string): PersonSearch {
  const search: PersonSearch = { words: [], birthYear: null, birthDate: null, number: null };
  for (const word of foldVietnamese(text).split(/\s+/).filter(Boolean)) {
    const date = DATE.exec(word);
    if (date) search.birthDate = `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`;
    else if (/^(18|19|20)\d\d$/.test(word)) search.birthYear = word;
    else if (/^\+?\d{6,15}$/.test(word) || /^[a-z]{1,2}\d{7,13}$/.test(word) || /^t[0-9a-z]{9}$/.test(word)) search.number = word.replace('+84', '0').toUpperCase();
    else search.words.push(word);
  }
  return search;
}
