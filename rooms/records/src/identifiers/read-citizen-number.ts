import type { Finding } from '../problems/finding.ts';
import type { Reading } from '../problems/reading.ts';
import { birthPlaceKind } from './birth-places.ts';

/** What the twelve digits of a citizen number (số định danh cá nhân) say. */
export interface CitizenNumber {
  /** The twelve digits, without spaces. */
  number: string;
  /** Three digits: province, or country, where the birth was registered. */
  province: string;
  /** The birth was registered outside Vietnam: `province` is a country's code. */
  abroad: boolean;
  sex: 'male' | 'female';
  birthYear: number;
}

function refuse(code: 'citizen-number.shape' | 'citizen-number.birth-year-future'): Reading<CitizenNumber> {
  return { value: null, findings: [{ code, severity: 'error' }] };
}

/**
 * Reads a citizen number: three digits province or country of birth registration, one digit century and sex
 * (1900s: 0 male, 1 female; 2000s: 2, 3; … 2300s: 8, 9), two digits year of birth, six random digits; there is no check digit.
 * Source: NĐ 137/2015/NĐ-CP Đ13, TT 07/2016/TT-BCA Đ7. Spaces and dots between digits are forgiven.
 * A place that is on no list is only a warning: the list of countries is not checked against the original text.
 *
 * @param today `YYYY-MM-DD`; when given, a year of birth after it is refused
 */
export function readCitizenNumber(text: string, today?: string): Reading<CitizenNumber> {
  const number = text.replace(/[\s.]/g, '');
  if (!/^[0-9]{12}$/.test(number)) return refuse('citizen-number.shape');
  const centuryAndSex = Number(number[3]);
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6));
  if (today !== undefined && birthYear > Number(today.slice(0, 4))) return refuse('citizen-number.birth-year-future');
  const province = number.slice(0, 3);
  const place = birthPlaceKind(province);
  const findings: Finding[] = place === null ? [{ code: 'citizen-number.place-unknown', severity: 'warning' }] : [];
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  return { value: { number, province, abroad: place === 'abroad', sex, birthYear }, findings };
}

/** Whether the text is twelve digits, nothing between them, that begin with a known place of birth registration. */
export function isCitizenNumber(text: string): boolean {
  return /^[0-9]{12}$/.test(text) && birthPlaceKind(text.slice(0, 3)) !== null;
}

/**
 * Warnings where a person's sex or year of birth disagrees with the citizen number: one of them is wrong,
 * or the number is somebody else's. Nothing is said about what is missing or unknown, or about a number that cannot be read.
 *
 * @param person sex `male`, `female` or another word; birth date whole or partial
 */
export function checkCitizenNumber(number: string, person: { sex?: string; birthDate?: string }): Finding[] {
  const { value } = readCitizenNumber(number);
  if (value === null) return [];
  const findings: Finding[] = [];
  if ((person.sex === 'male' || person.sex === 'female') && person.sex !== value.sex) {
    findings.push({ code: 'citizen-number.sex-differs', severity: 'warning' });
  }
  if (person.birthDate !== undefined && Number(person.birthDate.slice(0, 4)) !== value.birthYear) {
    findings.push({ code: 'citizen-number.birth-year-differs', severity: 'warning' });
  }
  return findings;
}
