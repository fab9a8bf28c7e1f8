import { codeFact, type Finding } from '@tuyen/records';
import type { EnvelopeClaim, EnvelopeFile } from '../envelope/envelope-event.ts';
import { findAnyTable } from '../tables/any-standard.ts';
import type { Claim } from './claim.ts';
import { claimFinding } from '../findings/claim-finding.ts';
import { detectStandard } from './detect-standard.ts';
import { parseTable } from './parse-table.ts';
import type { TableRow } from './table-row.ts';

/** Collects the documents of one HOSO. */
interface Collection {
  hoSo: number;
  tables: Record<string, TableRow[]>;
  others: Claim['others'];
  findings: Finding[];
}

function numbered(finding: Finding, hoSo: number): Finding {
  return { ...finding, facts: { ...finding.facts, hoSo } };
}

function addFile({ table: name, content }: EnvelopeFile, { hoSo, tables, others, findings }: Collection): void {
  // Some programs write a FILEHOSO for every LOAIHOSO and leave the ones they have nothing for empty.
  if (content === null || content.trim() === '') return;
  const table = findAnyTable(name);
  if (table === undefined) {
    others.push({ table: name, content });
    findings.push(claimFinding('import.table-unknown', 'warning', { hoSo, table: codeFact(name) }));
    return;
  }
  const parsed = parseTable(name, content);
  for (const finding of parsed.findings) findings.push(numbered(finding, hoSo));
  const before = tables[name];
  if (before === undefined) {
    if (parsed.rows.length > 0) tables[name] = parsed.rows;
    return;
  }
  // One paper a newborn: tables of one row may come several times. Lists and the summary may not, they would count double.
  if (table.single && name !== 'XML1') before.push(...parsed.rows);
  else findings.push(claimFinding('import.table-twice', 'error', { hoSo, table: name }));
}

function checkIds({ hoSo, tables, findings }: Collection): void {
  const id = tables.XML1?.[0]?.MA_LK?.trim() ?? '';
  if (id === '') findings.push(claimFinding('import.claim-id-missing', 'error', { hoSo, table: 'XML1', field: 'MA_LK' }));
  else {
    for (const [table, rows] of Object.entries(tables)) {
      const row = rows.findIndex(({ MA_LK = '' }) => MA_LK !== id && MA_LK.trim() !== id);
      if (row < 0) continue;
      const missing = rows[row]?.MA_LK?.trim() === '' || rows[row]?.MA_LK === undefined;
      findings.push(missing
        ? claimFinding('import.field-missing', 'warning', { hoSo, table, row: row + 1, field: 'MA_LK' })
        : claimFinding('import.claim-ids-differ', 'error', { hoSo, table, row: row + 1, field: 'MA_LK' }));
    }
  }
}

/**
 * Reads the documents of one HOSO into rows, checks that they belong together and decides the standard.
 * Errors mean the claim cannot be taken as it is: no XML1, a table twice, an unreadable document, another claim's MA_LK.
 */
export function parseClaim({ number: hoSo, head, files, findings }: EnvelopeClaim): Claim {
  const collection: Collection = { hoSo, tables: {}, others: [], findings: [...findings] };
  for (const file of files) addFile(file, collection);
  const { tables, others } = collection;
  const summary = tables.XML1?.[0];
  if (summary === undefined) collection.findings.push(claimFinding('import.table-missing', 'error', { hoSo, table: 'XML1' }));
  else checkIds(collection);
  const standard = detectStandard(tables, summary?.NGAY_RA ?? head.madeOn);
  return { number: hoSo, sender: head.facility, tables, others, standard, findings: collection.findings };
}
