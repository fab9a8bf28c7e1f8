import type { TableRow } from '../claim/table-row.ts';
import type { Standard } from '../tables/standard.ts';
import { type TableShape, findTable } from '../tables/table-shape.ts';

/** Characters XML 1.0 cannot hold in any form, and halves of a character of two units. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/**
 * Text as it stands inside an element. Markup characters go into a CDATA section, as most senders write notes, or are
 * escaped where CDATA cannot keep them; what XML cannot hold at all is left out.
 */
export function formatXmlText(text: string): string {
  if (!/[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  const possible = text.replace(impossible, '');
  if (!/[&<>\r]/.test(possible)) return possible;
  if (possible.includes('\r') || possible.includes(']]>')) return possible.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
  return `<![CDATA[${possible}]]>`;
}

function formatRow(row: TableRow, shape: TableShape): string {
  let text = '';
  const known = new Set<string>();
  for (const { name } of shape.fields) {
    known.add(name);
    text += `<${name}>${formatXmlText(row[name] ?? '')}</${name}>`;
  }
  for (const [name, value] of Object.entries(row)) {
    if (known.has(name) || value === '') continue;
    if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) throw new RangeError('A field of a claim has a name XML cannot hold');
    text += `<${name}>${formatXmlText(value)}</${name}>`;
  }
  return text;
}

function wrap(name: string | null, content: string): string {
  return name === null ? content : `<${name}>${content}</${name}>`;
}

/**
 * The inner document of one table: every field of the standard in the decision's order, empty where the row has nothing;
 * fields the standard does not know follow. A table of one row with several rows gives several documents.
 *
 * @throws RangeError when the standard has no such table, or a field cannot be an element: a mistake of the caller
 */
export function formatTable(loaiHoSo: string, rows: readonly TableRow[], standard: Standard): string[] {
  const shape = findTable(standard, loaiHoSo);
  if (shape?.root == null) throw new RangeError(`QĐ ${standard} sends no table ${loaiHoSo}`);
  const { root, list, row: rowName } = shape;
  if (rowName === null) return rows.map((row) => wrap(root, formatRow(row, shape)));
  return [wrap(root, wrap(list, rows.map((row) => wrap(rowName, formatRow(row, shape))).join('')))];
}
