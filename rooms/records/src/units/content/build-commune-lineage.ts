import { addDays } from '../../dates/day-number.ts';
import type { Finding } from '../../problems/finding.ts';
import { MILLION, equalShares, millionthsOf } from '../share.ts';
import type { UnitLineage, UnitType } from '../unit.ts';
import { firstDayOf2025Reform, lastDayBefore2025Reform } from './reform-2025.ts';
import type { CsvRow } from './parse-csv.ts';
import type { UnitContent } from './unit-content.ts';
import type { DraftShelf } from './unit-draft.ts';

/**
 * Shares of one divided commune. The resolutions say which parts went where but not how many people lived there:
 * without an announced share in the list every part counts the same, and says so.
 */
function sharesOf(rows: readonly CsvRow[], findings: Finding[]): { share: number; estimated: boolean }[] {
  if (rows.length === 1) return [{ share: 1, estimated: false }];
  const given = rows.map((row) => (row['share'] ? Number(row['share']) : Number.NaN));
  if (given.every((share) => share > 0)) {
    const sum = given.reduce((total, share) => total + millionthsOf(share), 0);
    if (sum === MILLION) return given.map((share) => ({ share, estimated: false }));
    const facts = { unit: rows[0]?.['old'] ?? '', sum: sum / MILLION };
    findings.push({ code: 'unit.lineage-shares', severity: 'error', facts });
  }
  return equalShares(rows.length).map((share) => ({ share, estimated: true }));
}

function groupByOld(rows: readonly CsvRow[]): Map<string, CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const key = `${row['type']} ${row['old']}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** What became of each commune on 1 July 2025, and of the five island districts that became special zones. */
export function buildLineage2025(shelf: DraftShelf, content: UnitContent, findings: Finding[]): UnitLineage[] {
  const provinceOf = new Map(content.tables['communes-2025-07-01.csv'].map((row) => [row['code'], row['province']]));
  const instruments = new Map(
    content.tables['instruments-2025-07-01.csv'].map((row) => [row['province'], row['communes_instrument']]),
  );
  const lineage: UnitLineage[] = [];
  for (const rows of groupByOld(content.tables['lineage-2025-07-01.csv']).values()) {
    const shares = sharesOf(rows, findings);
    rows.forEach(({ type, old = '', new: next = '' }, index) => {
      const from = shelf.at(type as UnitType, old, lastDayBefore2025Reform);
      const to = shelf.at('commune', next, firstDayOf2025Reform);
      if (from !== undefined && from === to) return;
      if (from === undefined || to === undefined) {
        findings.push({ code: 'unit.lineage-unknown', severity: 'error', facts: { unit: next, predecessor: old } });
        return;
      }
      const instrument = instruments.get(provinceOf.get(next));
      const share = shares[index] ?? { share: 1, estimated: false };
      const edge = { fromId: from.id, toId: to.id, date: firstDayOf2025Reform, ...share };
      lineage.push(instrument ? { ...edge, instrument } : edge);
    });
  }
  return lineage;
}

/**
 * What became of the communes that ended between September 2024 and February 2025. The source names the commune that
 * took each over, or most of it: one successor, the share estimated. Where none is known, a finding says so.
 */
export function buildLineage2024(shelf: DraftShelf, content: UnitContent, findings: Finding[]): UnitLineage[] {
  const successorOf = new Map(content.tables['lineage-2024.csv'].map((row) => [row['old'], row['new']]));
  const lineage: UnitLineage[] = [];
  for (const { code = '', to = '', instrument } of content.tables['communes-ended-2024.csv']) {
    const date = addDays(to, 1);
    const successor = successorOf.get(code);
    const from = shelf.at('commune', code, to);
    const next = successor === undefined ? undefined : shelf.at('commune', successor, date);
    if (from !== undefined && next !== undefined) {
      const edge = { fromId: from.id, toId: next.id, date, share: 1, estimated: true };
      lineage.push(instrument ? { ...edge, instrument } : edge);
    } else if (successor === undefined) {
      findings.push({ code: 'unit.no-successor', severity: 'information', facts: { unit: from?.id ?? code, date } });
    } else {
      findings.push({ code: 'unit.lineage-unknown', severity: 'error', facts: { unit: successor, predecessor: code } });
    }
  }
  return lineage;
}
