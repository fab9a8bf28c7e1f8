import type { Finding } from '../../problems/finding.ts';
import { MILLION, divideMillionths } from '../share.ts';
import { type AreaTrace, traceArea } from './trace-area.ts';
import type { Unit, UnitType } from '../unit.ts';
import { unitAt, unitsAt } from '../unit-at.ts';
import type { UnitBook } from '../unit-book.ts';

/** One part of a unit of the first day in a unit of the second. */
export interface CodeMapping {
  /** The code as it was handed in, on the first day. */
  oldCode: string;
  oldId: string;
  /** The unit's own code on the second day. */
  newCode: string;
  newId: string;
  /** Part of the old unit, at most six decimals; the parts of one old unit sum to 1 unless a finding says what is lost. */
  share: number;
  /** true: no announced figure stands behind the share. */
  estimated: boolean;
}

export interface CodeMap {
  rows: CodeMapping[];
  findings: Finding[];
}

export interface CodeMapOptions {
  /** Type of the units that the codes mean, where a code could mean two. */
  type?: UnitType;
  /** Tell the result at this level: `province` maps a commune to the province it lies in on the second day. */
  into?: UnitType;
}

function findUnit(book: UnitBook, code: string, date: string, type: UnitType | undefined, findings: Finding[]): Unit | undefined {
  const unit = unitAt(book, code, date, type);
  if (unit !== undefined) {
    const rivals = unitsAt(book, code, date, type).filter((each) => each.type === unit.type);
    if (rivals.length > 1) findings.push({ code: 'unit.ambiguous-code', severity: 'warning', facts: { code, date } });
    return unit;
  }
  const known = book.byCode.has(code) || book.aliasesByCode.has(code);
  findings.push(
    known
      ? { code: 'unit.not-valid-at-date', severity: 'error', facts: { unit: code, date } }
      : { code: 'unit.unknown-code', severity: 'error', facts: { code } },
  );
  return undefined;
}

function rowsOf(oldCode: string, oldId: string, { parts }: AreaTrace): CodeMapping[] {
  const weights = parts.map(({ weight }) => weight);
  const total = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * MILLION);
  const millionths = divideMillionths(weights, total);
  const rows = parts.map(({ unit, estimated }, index) => {
    const share = (millionths[index] ?? 0) / MILLION;
    return { oldCode, oldId, newCode: unit.code, newId: unit.id, share, estimated };
  });
  return rows.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share || (a.newCode < b.newCode ? -1 : 1));
}

/**
 * Translates codes of one day into codes of another, earlier or later: one row for each part of each code.
 *
 * Forward, the shares are those of the lineage (equal parts where none is announced, estimated). Backward, the
 * predecessors of a unit count as if they had been of equal size, estimated as soon as there are two.
 * Codes are found as `unitAt` finds them, other codes of those days included. What cannot be told is a finding:
 * a code nobody had, a code not in force on the first day, a unit whose successor no source names.
 */
export function mapCodes(
  book: UnitBook,
  codes: Iterable<string>,
  fromDate: string,
  toDate: string,
  options: CodeMapOptions = {},
): CodeMap {
  const map: CodeMap = { rows: [], findings: [] };
  for (const code of new Set(codes)) {
    const unit = findUnit(book, code, fromDate, options.type, map.findings);
    if (unit === undefined) continue;
    const trace = traceArea(book, unit, fromDate, toDate, options.into);
    map.rows.push(...rowsOf(code, unit.id, trace));
    for (const id of new Set(trace.lost.map((each) => each.id))) {
      map.findings.push({ code: 'unit.no-successor', severity: 'warning', field: code, facts: { unit: id, date: toDate } });
    }
  }
  return map;
}
