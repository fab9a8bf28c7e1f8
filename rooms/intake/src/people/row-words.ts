import { foldVietnamese } from '@tuyen/records';
import type { TableCell } from '../tables/read-table.ts';

/** A cell as trimmed NFC text. */
export const cellText = (cell: TableCell | undefined): string => (cell === undefined || cell === null ? '' : String(cell).normalize('NFC').replace(/\s+/g, ' ').trim());

const keyOf = (text: string): string => foldVietnamese(text).replace(/[.]/g, '').replace(/\s*\/\s*/g, '/').trim();
const wordBook = (book: Record<string, readonly string[]>): ReadonlyMap<string, string> => new Map(Object.entries(book).flatMap(([code, words]) => words.map((word) => [word, code] as const)));

const sexes = wordBook({ male: ['nam', 'm', 'male', '1', 'trai'], female: ['nu', 'f', 'female', '2', 'gai'], unknown: ['chua xac dinh', 'khong xac dinh', '3', 'unknown'] });

const relations = wordBook({
  head: ['chu ho', 'head'],
  spouse: ['vo', 'chong', 'vo/chong', 'vo chong', 'spouse'],
  child: ['con', 'con de', 'con trai', 'con gai', 'con nuoi', 'con ruot', 'child'],
  'child-in-law': ['con dau', 'con re', 'con dau/re', 'dau', 're'],
  grandchild: ['chau', 'chau noi', 'chau ngoai', 'chau ruot', 'grandchild'],
  parent: ['cha', 'me', 'bo', 'bo de', 'me de', 'cha/me', 'bo/me', 'bo vo', 'me vo', 'bo chong', 'me chong', 'parent'],
  sibling: ['anh', 'chi', 'em', 'anh/chi/em', 'anh trai', 'chi gai', 'em trai', 'em gai', 'anh ruot', 'chi ruot', 'em ruot', 'sibling'],
});

const poverties = wordBook({ poor: ['ho ngheo', 'ngheo', 'poor', 'n'], 'near-poor': ['ho can ngheo', 'can ngheo', 'near-poor', 'cn'], none: ['khong', 'khong thuoc dien', 'khong ngheo', 'trung binh', 'ho trung binh', 'binh thuong', 'kha', 'none'] });

/** Sex as lists write it: Nam, Nữ, M, F, 1, 2; undefined for anything else. */
export const parseSex = (text: string): string | undefined => sexes.get(keyOf(text));

/** Code of form `person` for a relation to the head; a relation nobody listed is `other`. */
export const parseRelation = (text: string): string => relations.get(keyOf(text)) ?? 'other';

/** Code of form `household` for a poverty status; undefined for words that are not understood. */
export const parsePoverty = (text: string): string | undefined => poverties.get(keyOf(text));
