import { codeFact, type Finding } from '@tuyen/records';
import { SaxesParser } from 'saxes';
import type { AnyStandardTable } from '../tables/any-standard.ts';
import { claimFinding } from '../findings/claim-finding.ts';
import type { ParsedTable, TableRow } from './table-row.ts';

/** Root, list, row, field, and some air: deeper is not a table of any standard. */
export const deepestTable = 16;
/** 10,000 service lines have 480,000 elements. */
const mostElements = 4_000_000;

/** Ends the parse; carries what to report. */
class StopParsing extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(colon + 1)).toUpperCase();
}

/** Collects rows from the events of a parser. */
class TableWalk {
  readonly table: AnyStandardTable;
  readonly result: ParsedTable = { root: null, rows: [], findings: [] };
  private readonly twice = new Set<string>();
  private depth = 0;
  private elements = 0;
  private row: TableRow | null = null;
  private rowDepth = 0;
  private field: string | null = null;
  private value = '';
  private nested = false;

  constructor(table: AnyStandardTable) {
    this.table = table;
  }

  open(rawName: string): void {
    const name = localName(rawName);
    this.depth += 1;
    this.elements += 1;
    if (this.depth > deepestTable) throw new StopParsing(this.finding('import.xml-too-deep', { maximum: deepestTable }));
    if (this.elements > mostElements) throw new StopParsing(this.finding('claim.too-many-elements', { maximum: mostElements }));
    if (this.depth === 1) this.openRoot(name);
    if (this.row !== null) this.openField(name);
    else if (name === this.table.row) {
      this.row = {};
      this.rowDepth = this.depth;
    }
  }

  text(text: string): void {
    if (this.field !== null && this.depth === this.rowDepth + 1) this.value += text;
  }

  close(): void {
    if (this.row !== null && this.depth === this.rowDepth) {
      this.result.rows.push(this.row);
      this.row = null;
    } else if (this.row !== null && this.field !== null && this.depth === this.rowDepth + 1) this.closeField(this.row, this.field);
    this.depth -= 1;
  }

  private openRoot(name: string): void {
    this.result.root = name;
    const { roots, name: table } = this.table;
    if (!roots.has(name)) throw new StopParsing(this.finding('import.inner-root', { found: codeFact(name), expected: [...roots][0] ?? table }));
  }

  private openField(name: string): void {
    if (this.depth === this.rowDepth + 1) {
      this.field = name;
      this.value = '';
    } else if (!this.nested) {
      this.nested = true;
      this.result.findings.push(claimFinding('claim.element-nested', 'warning', this.place(this.field)));
    }
  }

  private closeField(row: TableRow, field: string): void {
    const before = Object.hasOwn(row, field) ? row[field] : undefined;
    if (before === undefined) row[field] = this.value;
    else if (before.trim() !== this.value.trim() && !this.twice.has(field)) {
      this.twice.add(field);
      this.result.findings.push(claimFinding('claim.field-twice', 'error', this.place(field)));
    }
    this.field = null;
  }

  private place(field: string | null): { table: string; row?: number; field?: string } {
    const { name, single } = this.table;
    return { table: name, ...(single ? {} : { row: this.result.rows.length + 1 }), ...(field === null ? {} : { field: codeFact(field) }) };
  }

  private finding(code: Parameters<typeof claimFinding>[0], facts: Record<string, string | number>): Finding {
    return claimFinding(code, 'error', { table: this.table.name }, facts);
  }
}

/**
 * Reads any well-formed inner document with a full parser: entities of XML, comments, CDATA, attributes, prefixes,
 * small letters. A DOCTYPE is refused, so no entity can be declared, let alone expanded.
 * Rows that are complete before an error are not given: half a table would pass for a whole one.
 */
export function walkTable(text: string, table: AnyStandardTable): ParsedTable {
  const walk = new TableWalk(table);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (finding: Finding): never => {
    throw new StopParsing(finding);
  };
  parser.on('error', () => stop(claimFinding('import.xml-broken', 'error', { table: table.name }, { line: parser.line })));
  parser.on('doctype', () => stop(claimFinding('import.xml-entity', 'error', { table: table.name })));
  parser.on('opentag', ({ name }) => walk.open(name));
  parser.on('text', (part) => walk.text(part));
  parser.on('cdata', (part) => walk.text(part));
  parser.on('closetag', () => walk.close());
  try {
    parser.write(text).close();
    return walk.result;
  } catch (error) {
    if (!(error instanceof StopParsing)) throw error;
    return { root: walk.result.root, rows: [], findings: [...walk.result.findings, error.finding] };
  }
}
