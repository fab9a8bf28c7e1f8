import type { CellObject, Row } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { OfficialPaper, PaperRow } from './official-paper.ts';

const FONT = 'Times New Roman';
const MEASURED = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;

/** A text over several columns, with the empty cells it covers. */
const across = (text: string, span: number, style: Partial<CellObject> = {}): Row => [{ value: text, columnSpan: span, align: 'center', wrap: true, ...style }, ...Array.from({ length: span - 1 }, () => null)];

function headRows(paper: OfficialPaper, width: number): Row[] {
  const pair = (left: string, right: string, style: Partial<CellObject> = {}): Row => [...across(left, 2, style), ...across(right, width - 2, style)];
  const bold = { fontWeight: 'bold' } as const;
  return [
    [...across(paper.above, 2), ...across(paper.nation, width - 2, bold)],
    pair(paper.agency, paper.motto, bold),
    [...across(paper.number, 2), ...across(paper.placeAndDate, width - 2, { fontStyle: 'italic' })],
    [],
    across(`BÁO CÁO ${paper.title}`, width, { ...bold, fontSize: 14 }),
    across(paper.period, width, bold),
    [],
  ];
}

function bodyRow(row: PaperRow, index: number): Row {
  const cells = row.cells.map(({ text, value }): CellObject => (value === null ? { value: text, align: 'right', fontStyle: 'italic', ...MEASURED } : { value, type: Number, format: '#,##0.##', align: 'right', ...MEASURED }));
  return [{ value: index + 1, type: Number, align: 'center', ...MEASURED }, { value: row.title, indent: row.level, ...MEASURED }, { value: row.measure, ...MEASURED }, ...cells];
}

function footRows(paper: OfficialPaper, width: number): Row[] {
  const left = ['Nơi nhận:', ...paper.recipients.map((name) => `- ${name}`)];
  const right = [paper.signerTitle, paper.signHint, '', '', paper.signer];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): Row => [
    { value: left[index] ?? '', columnSpan: 2, ...(index === 0 ? { fontWeight: 'bold', fontStyle: 'italic' } : {}) },
    null,
    ...across(right[index] ?? '', width - 2, index === 1 ? { fontStyle: 'italic' } : { fontWeight: 'bold' }),
  ]);
}

/** The paper as a workbook of Excel: numbers are numbers. */
export async function writeXlsx(paper: OfficialPaper): Promise<Buffer> {
  const width = Math.max(paper.columns.length, 5);
  const header: Row = paper.columns.map((title): CellObject => ({ value: title, fontWeight: 'bold', align: 'center', ...MEASURED }));
  const notes = paper.notes.map((note): Row => across(note, width, { fontStyle: 'italic', align: 'left' }));
  const rows = [...headRows(paper, width), header, ...paper.rows.map(bodyRow), ...notes, [], ...footRows(paper, width)];
  const columns = paper.columns.map((_, index) => ({ width: [6, 44, 14][index] ?? 18 }));
  return writeXlsxFile(rows, { sheet: 'Báo cáo', columns, orientation: 'landscape', showGridLines: false }, { fontFamily: FONT, fontSize: 12 }).toBuffer();
}
