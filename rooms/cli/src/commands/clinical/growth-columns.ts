import { type Finding, parseNumber } from '@tuyen/records';

/** Text of the cells of a row, read as a child is described; what cannot be read is a finding, and unknown. */
export interface CellReader {
  findings: Finding[];
  number(column: string): number | null;
  sex(column: string): 'male' | 'female' | null;
  oedema(column: string): boolean;
  position(column: string): 'lying' | 'standing' | null;
}

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', m: 'male', male: 'male', nam: 'male', '2': 'female', f: 'female', female: 'female', nữ: 'female', nu: 'female' };
const OEDEMAS: Readonly<Record<string, boolean>> = { y: true, '1': true, yes: true, có: true, n: false, '2': false, no: false, không: false };
const POSITIONS: Readonly<Record<string, 'lying' | 'standing'>> = { l: 'lying', lying: 'lying', nằm: 'lying', h: 'standing', standing: 'standing', đứng: 'standing' };
/** How programs for statistics write «unknown». */
const UNKNOWN = new Set(['', 'na', 'n/a', 'nan', 'null', '.']);

/** A decimal of a machine (`12.345`, `1e-4`), or one as people write it (`12,345`). */
function numberOf(text: string): number | null {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  return parseNumber(text, 'vietnamese');
}

/** Reads one row of a table. */
export function readCells(cells: Readonly<Record<string, string>>): CellReader {
  const findings: Finding[] = [];
  function read<Value>(column: string, parse: (text: string) => Value | null | undefined): Value | null {
    const text = (cells[column] ?? '').trim().toLowerCase().normalize('NFC');
    if (UNKNOWN.has(text)) return null;
    const value = parse(text) ?? null;
    if (value === null) findings.push({ code: 'growth.value-unreadable', severity: 'error', field: column, facts: { column } });
    return value;
  }
  return {
    findings,
    number: (column) => read(column, numberOf),
    sex: (column) => read(column, (text) => SEXES[text]),
    oedema: (column) => read(column, (text) => OEDEMAS[text]) ?? false,
    position: (column) => read(column, (text) => POSITIONS[text]),
  };
}

/** A computed number as text: fifteen digits, so that 86.5 − 0.7 is 85.8; blank when there is none. */
export const numberText = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(15))));
