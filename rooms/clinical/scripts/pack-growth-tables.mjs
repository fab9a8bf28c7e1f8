// Packs WHO's published LMS tables (CSV: sex,age|length|height,l,m,s) into content/growth. Usage: node pack-growth-tables.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../../../content/growth/', import.meta.url));
const references = {
  who2006: {
    source: 'WHO Child Growth Standards (2006, 2007), expanded tables: https://www.who.int/tools/child-growth-standards/standards',
    tables: { 'weight-for-age': 'weianthro', 'length-for-age': 'lenanthro', 'bmi-for-age': 'bmianthro', 'head-for-age': 'hcanthro', 'arm-for-age': 'acanthro', 'weight-for-length': 'wflanthro', 'weight-for-height': 'wfhanthro' },
  },
  who2007: {
    source: 'WHO Reference 2007 for 5-19 years: https://www.who.int/tools/growth-reference-data-for-5to19-years',
    tables: { 'weight-for-age': 'wfawho2007', 'length-for-age': 'hfawho2007', 'bmi-for-age': 'bfawho2007' },
  },
};

/** Whole numbers: the first value, then the differences. */
function differences(texts, scale) {
  const values = texts.map((text) => Math.round(Number(text) * scale));
  texts.forEach((text, row) => {
    if (Math.abs(values[row] / scale - Number(text)) > 1e-9) throw new Error(`${text} has more decimals than are kept`);
  });
  return values.map((value, row) => (row === 0 ? value : value - values[row - 1]));
}

function pack(rows) {
  const at = rows.map((row) => Number(row[1]));
  const perUnit = Math.round(1 / (at[1] - at[0]));
  at.forEach((x, row) => {
    if (Math.abs((x - at[0]) * perUnit - row) > 1e-6) throw new Error('rows are not evenly spaced');
  });
  return { from: at[0], perUnit, l: differences(rows.map((row) => row[2]), 1e4), m: differences(rows.map((row) => row[3]), 1e4), s: differences(rows.map((row) => row[4]), 1e5) };
}

for (const [reference, { source, tables }] of Object.entries(references)) {
  const lines = Object.entries(tables).map(([indicator, file]) => {
    const rows = readFileSync(join(process.argv[2], `${reference}-${file}.csv`), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
    const bySex = { male: pack(rows.filter(([sex]) => sex === '1')), female: pack(rows.filter(([sex]) => sex === '2')) };
    return `    ${JSON.stringify(indicator)}: ${JSON.stringify(bySex)}`;
  });
  writeFileSync(join(target, `${reference}.json`), `{\n  "reference": "${reference}",\n  "source": "${source}",\n  "tables": {\n${lines.join(',\n')}\n  }\n}\n`);
}
