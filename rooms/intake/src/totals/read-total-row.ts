import { type Finding, type RecordData, codeFact, findPeriod, parseNumber } from '@tuyen/records';
import type { ImportContext } from '../runs/import-context.ts';
import type { TargetRow } from '../tables/map-columns.ts';
import type { TableCell } from '../tables/read-table.ts';

/** A row of a list of totals, understood. */
export interface TotalRow {
  line: number;
  row: TargetRow;
  data: RecordData;
  /** Unit the total is of. */
  unit: string;
  /** Last day of the period, or of today for a period that runs. */
  at: string;
  /** Names the figure: indicator, unit, period, category. */
  figure: string;
}

const text = (cell: TableCell | undefined): string => (cell === undefined || cell === null ? '' : String(cell).trim());
const number = (cell: TableCell | undefined): number | null => (typeof cell === 'number' ? cell : parseNumber(text(cell), 'either'));
const error = (code: string, field: string, facts: NonNullable<Finding['facts']> = {}): Finding => ({ code, severity: 'error', field, facts });

/** Understands one row, or says what is wrong with it, column by column. */
export function readTotalRow(context: ImportContext, line: number, row: TargetRow): { total?: TotalRow; findings: Finding[] } {
  const findings: Finding[] = [];
  const indicator = text(row['indicator']);
  if (!context.store.content.programmes.some((programme) => programme.indicators.some((one) => one.indicator === indicator))) findings.push(error('import.indicator-unknown', 'indicator', { indicator: codeFact(indicator) }));
  const period = findPeriod(text(row['period']));
  if (!period) findings.push(error('import.period-broken', 'period', { period: codeFact(text(row['period'])) }));
  const value = number(row['value']);
  if (value === null) findings.push(error('import.total-broken', 'value'));
  const on = text(row['unit_at']) || (period?.to ?? context.today);
  const unit = context.administrative.at(text(row['unit']), on) ?? context.facilities.at(text(row['unit']), on);
  if (!unit) findings.push(error('import.unit-unknown', 'unit', { code: codeFact(text(row['unit'])) }));
  if (!period || value === null || !unit || findings.length > 0) return { findings };
  const [numerator, denominator] = [number(row['numerator']), number(row['denominator'])];
  const category = text(row['category']);
  const derived = /^(1|true|x|co|có)$/i.test(text(row['derived']));
  const data: RecordData = {
    indicator,
    of: unit.id,
    period: period.id,
    value,
    source: text(row['source']) || 'Bảng số liệu tổng hợp',
    ...(category === '' ? {} : { category }),
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
    ...(derived ? { derived } : {}),
  };
  const at = period.to < context.today ? period.to : context.today;
  return { total: { line, row, data, unit: unit.id, at, figure: `figure|${indicator}|${unit.id}|${period.id}|${category}` }, findings };
}
