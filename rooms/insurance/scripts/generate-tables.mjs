// Makes src/tables/generated-tables.ts from the collected field tables (tables.json: QĐ 3176 at the top, QĐ 4750, 130 and 4210 under `previous`).
// Usage: node rooms/insurance/scripts/generate-tables.mjs <tables.json>
// Run twice on the same input it writes the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';

const [input] = process.argv.slice(2);
if (input === undefined) throw new Error('Usage: node generate-tables.mjs <tables.json>');
const collected = JSON.parse(readFileSync(input, 'utf8'));

const standards = {
  4210: collected.previous['4210'].tables,
  130: collected.previous['130'].tables,
  4750: collected.previous['4750'].tables,
  3176: collected.tables,
};
const formats = {
  yyyymmdd: '@d',
  yyyymmddHHMM: '@t',
  'yyyymmdd list;': '@d*',
  'yyyymmddHHMM list;': '@t*',
  'yyyymmdd or yyyymmddHHMM': '@dt',
};
const marks = { true: '!', false: '', conditional: '?', null: '~' };

/** `NAME:S100@t!`: type, most characters, decimals, date format, required mark. */
function packField(field) {
  const format = field.format === undefined ? '' : formats[field.format];
  const mark = marks[String(field.required)];
  if (format === undefined || mark === undefined) throw new Error(`unknown format or mark at ${field.name}`);
  const decimals = field.decimals === undefined ? '' : `.${field.decimals}`;
  return `${field.name}:${field.type === 'number' ? 'N' : 'S'}${field.maxLength ?? ''}${decimals}${format}${mark}`;
}

const sources = [...new Set(Object.values(standards).flatMap((tables) => Object.values(tables).map((table) => table.source)))];
const lines = [
  '// Written by scripts/generate-tables.mjs; change the input and run it again instead of editing.',
  "import type { PackedTables } from './packed-tables.ts';",
  '',
  '/** Where the tables were collected from; a table names its source by its place in this list. */',
  'export const tableSources: readonly string[] = [',
  ...sources.map((source) => `  ${JSON.stringify(source)},`),
  '];',
  '',
  '/** Field tables of each decision, in the order of the decision. */',
  'export const packedTables: PackedTables = {',
];
for (const [standard, tables] of Object.entries(standards)) {
  lines.push(`  '${standard}': {`);
  for (const [name, table] of Object.entries(tables)) {
    const { element, list_element: list, row_element: row, confidence } = table;
    lines.push(`    ${name}: {`);
    lines.push(`      root: ${JSON.stringify(element)}, list: ${JSON.stringify(list)}, row: ${JSON.stringify(row)}, source: ${sources.indexOf(table.source)}, confidence: ${JSON.stringify(confidence)},`);
    lines.push(`      fields: ${JSON.stringify(table.fields.map(packField).join(' '))},`);
    lines.push('    },');
  }
  lines.push('  },');
}
lines.push('};', '');
writeFileSync(new URL('../src/tables/generated-tables.ts', import.meta.url), lines.join('\n'));
