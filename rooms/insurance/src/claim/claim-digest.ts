import type { Sha256 } from '@tuyen/records';
import { findAnyTable, listClaimTables } from '../tables/any-standard.ts';
import type { Claim } from './claim.ts';
import type { TableRow } from './table-row.ts';

/** Marks XML text cannot hold, so no content can imitate the structure. */
const [tableMark, rowMark, fieldMark, valueMark] = ['\u001c', '\u001d', '\u001e', '\u001f'];
const encoder = new TextEncoder();
const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The running number within one submission: another when the same claim is sent again. */
const runningNumber = 'STT';

const sortedFields = new Map(listClaimTables().map((name) => {
  const fields = (findAnyTable(name)?.fields ?? []).filter((field) => field !== runningNumber);
  return [name, [...fields].sort()] as const;
}));

function rowText(row: TableRow, known: readonly string[], places: ReadonlyMap<string, number>): string {
  let text = '';
  let seen = row[runningNumber] === undefined ? 0 : 1;
  for (const field of known) {
    const value = row[field];
    if (value === undefined) continue;
    seen += 1;
    if (value !== '') text += fieldMark + field + valueMark + value;
  }
  const all = Object.keys(row);
  if (all.length === seen) return text;
  const unknown = all.filter((field) => field !== runningNumber && !places.has(field) && row[field] !== '');
  for (const field of unknown.sort()) text += fieldMark + field + valueMark + (row[field] ?? '');
  return text;
}

/** White space other than single spaces inside a value. */
const loose = /[^\S ]|  | [\u001c-\u001f]|[\u001c-\u001f] | $/;

/** Every run of white space one space, none at the ends of a value; a value that was only white space counts as empty. */
function tighten(text: string): string {
  if (!loose.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([\u001c-\u001f]) ?/g, '$1')
    .replace(/ $/, '')
    .replace(/\u001e[^\u001c-\u001f]*\u001f(?=[\u001c-\u001e]|$)/g, '');
}

/**
 * The content of a claim as one text: tables and fields in a fixed order, rows in the order of the file; NFC;
 * white space tightened; empty fields and running numbers left out.
 */
function normalisedText({ tables, others }: Claim): string {
  let text = '';
  for (const [name, fields] of sortedFields) {
    const rows = tables[name];
    if (rows === undefined) continue;
    const places = findAnyTable(name)?.places ?? new Map<string, number>();
    text += tableMark + name;
    for (const row of rows) text += rowMark + rowText(row, fields, places);
  }
  for (const { table, content } of others) text += tableMark + table + rowMark + content;
  return tighten(text.normalize('NFC'));
}

/**
 * The fingerprint of a claim's content, 64 lower-case hexadecimal digits: the same for the same content however it was
 * sent (base64, CDATA or elements; order of fields; white space; composed or decomposed letters), another for any other content.
 *
 * @param sha256 handed in, because a pure room has no crypto
 */
export function claimDigest(claim: Claim, sha256: Sha256): string {
  let digest = '';
  for (const byte of sha256(encoder.encode(normalisedText(claim)))) digest += hexadecimal[byte];
  return digest;
}
