import { parseTypedDate } from '../../dates/parse-typed-date.ts';
import type { Finding } from '../../problems/finding.ts';
import { foldVietnamese } from '../../text/fold-vietnamese.ts';
import { unitAt } from '../unit-at.ts';
import type { UnitBook } from '../unit-book.ts';
import type { FacilityDefinition, FacilityParent, FacilityType } from './facility-file.ts';
import { facilityTypes } from './facility-file.ts';

/**
 * Columns of a list of facilities to take in; the first four must be there. `type` as in `facilityTypes` or in
 * Vietnamese («Trạm y tế»); `code` MA_CSKCB or a code of one's own; `commune` the code of the commune it stands in;
 * `from`, `to` its first and last day; `professional`, `reporting`, `finance` id or code of the unit above.
 */
export const facilityColumns = ['type', 'code', 'name', 'commune', 'from', 'to', 'professional', 'reporting', 'finance'] as const;

type Column = (typeof facilityColumns)[number];
type Row = Readonly<Record<string, string>>;

const requiredColumns: readonly Column[] = ['type', 'code', 'name', 'commune'];
const parentColumns = ['professional', 'reporting', 'finance'] as const;

/** Vietnamese words for the types, folded. */
const typeWords: Readonly<Record<string, FacilityType>> = {
  'so y te': 'department',
  cdc: 'cdc',
  'trung tam kiem soat benh tat': 'cdc',
  'benh vien': 'hospital',
  'trung tam y te': 'regional-centre',
  'trung tam y te khu vuc': 'regional-centre',
  'tram y te': 'station',
  'diem tram': 'satellite-point',
  'diem tram y te': 'satellite-point',
  khac: 'other-facility',
};

/** Reads one line; what is wrong goes to the findings, each with the number of the line and the column. */
class FacilityLine {
  readonly #row: Row;
  readonly #line: number;
  readonly #today: string;
  readonly #findings: Finding[];

  constructor(row: Row, line: number, today: string, findings: Finding[]) {
    this.#row = row;
    this.#line = line;
    this.#today = today;
    this.#findings = findings;
  }

  complain(column: Column, code: string, facts: Finding['facts'] = {}): void {
    this.#findings.push({ code, severity: 'error', field: `${this.#line}:${column}`, facts: { field: column, ...facts } });
  }

  text(column: Column): string {
    return (this.#row[column] ?? '').normalize('NFC').trim();
  }

  required(column: Column): string {
    const text = this.text(column);
    if (text === '') this.complain(column, 'import.field-missing');
    return text;
  }

  type(): FacilityType | undefined {
    const text = this.required('type');
    if (text === '') return undefined;
    const type = facilityTypes.find((each) => each === text) ?? typeWords[foldVietnamese(text)];
    if (type === undefined) this.complain('type', 'import.value-unknown');
    return type;
  }

  date(column: 'from' | 'to'): string | null {
    const text = this.text(column);
    if (text === '') return null;
    const { value } = parseTypedDate(text, this.#today);
    if (value !== null && value.length === 10) return value;
    this.complain(column, 'import.date-impossible');
    return null;
  }
}

function readParents(line: FacilityLine, book: UnitBook, on: string): FacilityParent[] {
  return parentColumns.flatMap((relation) => {
    const text = line.text(relation);
    if (text === '') return [];
    const unit = book.units.get(text) ?? unitAt(book, text, on);
    if (unit !== undefined) return [{ relation, unit: unit.id, from: unit.from, to: unit.to, unverified: false }];
    line.complain(relation, 'import.unit-unknown', { code: text });
    return [];
  });
}

function readRow(line: FacilityLine, book: UnitBook, today: string): FacilityDefinition | undefined {
  const type = line.type();
  const code = line.required('code');
  const name = line.required('name');
  const commune = line.required('commune');
  const from = line.date('from');
  const to = line.date('to');
  const on = to !== null && to < today ? to : today;
  if (from !== null && to !== null && from > to) line.complain('to', 'import.dates-reversed', { earlier: 'from', later: 'to' });
  if (commune !== '' && unitAt(book, commune, on, 'commune') === undefined) {
    line.complain('commune', 'import.commune-unknown', { code: commune });
  }
  const parents = readParents(line, book, on);
  if (type === undefined) return undefined;
  const ground = { type: 'commune' as const, code: commune, on };
  const dated = { names: [{ name, from, to }], from, to, ground };
  return { type, code, ...dated, parents, predecessors: [], aliases: [], unverified: false };
}

/**
 * Reads a list of facilities (rows of a CSV or a sheet: column → text) against a book. `today` is the day on which
 * codes of communes and of units above are meant, where the facility still exists; dates may be typed as people do.
 * A row with anything wrong is left out; findings name it by `line:column`, lines counted from 2, the first row.
 * What comes out is handed to `addFacilities`.
 */
export function parseFacilityRows(
  rows: readonly Row[],
  book: UnitBook,
  today: string,
): { facilities: FacilityDefinition[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const columns = Object.keys(rows[0] ?? {});
  const missing = rows.length === 0 ? [] : requiredColumns.filter((column) => !columns.includes(column));
  for (const column of missing) findings.push({ code: 'import.column-missing', severity: 'error', facts: { column } });
  if (missing.length > 0) return { facilities: [], findings };
  const facilities: FacilityDefinition[] = [];
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const wrong: Finding[] = [];
    const line = new FacilityLine(row, index + 2, today, wrong);
    const facility = readRow(line, book, today);
    const key = `${facility?.type} ${facility?.code}`;
    const earlier = seen.get(key);
    if (facility !== undefined && earlier !== undefined) line.complain('code', 'import.duplicate-in-file', { line: earlier });
    else seen.set(key, index + 2);
    findings.push(...wrong);
    if (wrong.length === 0 && facility !== undefined) facilities.push(facility);
  });
  return { facilities, findings };
}
