import { listClaimTables } from '../tables/any-standard.ts';
import type { Standard } from '../tables/standard.ts';
import type { ClaimTables } from './claim-source.ts';
import { formatTable, formatXmlText } from './format-table.ts';

export interface EnvelopeOptions {
  /** MACSKCB, five characters. */
  facility: string;
  /** NGAYLAP, `YYYY-MM-DD`. */
  madeOn: string;
  /** Inner documents in base64 as the portal wants them (letter 1245/BHXH-CNTT); false: as elements, to be read by people. */
  base64?: boolean;
}

const encoder = new TextEncoder();
const declaration = '<?xml version="1.0" encoding="utf-8"?>';
/** Fewer arguments than any engine allows in one call. */
const mostArguments = 8192;

function encodeBase64(text: string): string {
  const bytes = encoder.encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += mostArguments) binary += String.fromCharCode(...bytes.subarray(at, at + mostArguments));
  return btoa(binary);
}

function formatFile(table: string, content: string, base64: boolean): string {
  const body = base64 ? encodeBase64(declaration + content) : content;
  return `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${body}</NOIDUNGFILE></FILEHOSO>\n`;
}

function formatClaim(tables: ClaimTables, standard: Standard, base64: boolean): string {
  let text = '<HOSO>\n';
  for (const table of listClaimTables()) {
    const rows = tables[table] ?? [];
    if (rows.length === 0) continue;
    for (const content of formatTable(table, rows, standard)) text += formatFile(table, content, base64);
  }
  return `${text}</HOSO>\n`;
}

/**
 * A claim file (GIAMDINHHS) in pieces, one a claim, for files that should not stand in memory whole.
 *
 * @param count number of claims, written before them
 * @throws RangeError when a claim holds a table its standard does not send
 */
export function* formatEnvelopePieces(claims: Iterable<ClaimTables>, standard: Standard, options: EnvelopeOptions & { count: number }): Generator<string> {
  const { facility, madeOn, base64 = true, count } = options;
  yield `${declaration}\n<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n`
    + `<THONGTINDONVI><MACSKCB>${formatXmlText(facility)}</MACSKCB></THONGTINDONVI>\n`
    + `<THONGTINHOSO><NGAYLAP>${madeOn.replaceAll('-', '')}</NGAYLAP><SOLUONGHOSO>${count}</SOLUONGHOSO><DANHSACHHOSO>\n`;
  for (const claim of claims) yield formatClaim(claim, standard, base64);
  yield '</DANHSACHHOSO></THONGTINHOSO>\n<CHUKYDONVI></CHUKYDONVI>\n</GIAMDINHHS>\n';
}

/**
 * A claim file (GIAMDINHHS) of any standard as one text, to be saved as UTF-8; unsigned (CHUKYDONVI empty).
 * The tables of a claim come from `composeClaim`, or are any rows by LOAIHOSO.
 *
 * @throws RangeError when a claim holds a table its standard does not send
 */
export function formatEnvelope(claims: readonly ClaimTables[], standard: Standard, options: EnvelopeOptions): string {
  return [...formatEnvelopePieces(claims, standard, { ...options, count: claims.length })].join('');
}
