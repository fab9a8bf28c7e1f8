import { AlignmentType, BorderStyle, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { OfficialPaper } from './official-paper.ts';

const FONT = 'Times New Roman';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
/** A4 and the margins of NĐ 30/2020 (Phụ lục I, mục I): 20 mm, left 30 mm; in twentieths of a point. */
const PAGE = { size: { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } as const;
const FULL = { size: 100, type: WidthType.PERCENTAGE } as const;

interface Style {
  bold?: boolean;
  italics?: boolean;
  /** Half points. */
  size?: number;
  underline?: object;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  indent?: number;
}

function line(text: string, { align = AlignmentType.CENTER, indent = 0, ...style }: Style = {}): Paragraph {
  return new Paragraph({ alignment: align, indent: { left: indent }, children: [new TextRun({ text, font: FONT, size: 26, ...style })] });
}

const side = (width: number, children: Paragraph[]): TableCell => new TableCell({ children, borders: BORDERLESS, width: { size: width, type: WidthType.PERCENTAGE } });
const twoSides = (left: Paragraph[], right: Paragraph[]): Table => new Table({ width: FULL, borders: BORDERLESS, rows: [new TableRow({ cantSplit: true, children: [side(42, left), side(58, right)] })] });

function headOf(paper: OfficialPaper): Table {
  const left = [...(paper.above ? [line(paper.above, { size: 24 })] : []), line(paper.agency, { bold: true, size: 24, underline: {} }), line(paper.number)];
  const right = [line(paper.nation, { bold: true, size: 24 }), line(paper.motto, { bold: true, underline: {} }), line(paper.placeAndDate, { italics: true })];
  return twoSides(left, right);
}

const cell = (text: string, style: Style): TableCell => new TableCell({ verticalAlign: VerticalAlign.CENTER, margins: { left: 60, right: 60 }, children: [line(text, { size: 24, ...style })] });

function tableOf(paper: OfficialPaper): Table {
  const header = new TableRow({ tableHeader: true, children: paper.columns.map((title) => cell(title, { bold: true })) });
  const rows = paper.rows.map((row, index) => {
    const title = cell(row.title, { align: AlignmentType.LEFT, indent: row.level * 240 });
    const cells = row.cells.map(({ text, value }) => cell(text, { align: AlignmentType.RIGHT, italics: value === null }));
    return new TableRow({ cantSplit: true, children: [cell(String(index + 1), {}), title, cell(row.measure, { align: AlignmentType.LEFT }), ...cells] });
  });
  return new Table({ width: FULL, rows: [header, ...rows] });
}

function footOf(paper: OfficialPaper): Table {
  const left = [line('Nơi nhận:', { bold: true, italics: true, size: 24, align: AlignmentType.LEFT }), ...paper.recipients.map((name) => line(`- ${name}`, { size: 22, align: AlignmentType.LEFT }))];
  return twoSides(left, [line(paper.signerTitle, { bold: true }), line(paper.signHint, { italics: true }), line(''), line(''), line(''), line(paper.signer, { bold: true })]);
}

/** The paper as a document of Word, A4. */
export async function writeDocx(paper: OfficialPaper): Promise<Buffer> {
  const notes = paper.notes.map((note) => line(note, { italics: true, size: 22, align: AlignmentType.LEFT }));
  const children = [headOf(paper), line(''), line('BÁO CÁO', { bold: true, size: 28 }), line(paper.title, { bold: true, size: 28 }), line(paper.period, { bold: true }), line(''), tableOf(paper), ...notes, line(''), footOf(paper)];
  return Packer.toBuffer(new Document({ title: paper.title, creator: paper.agency, sections: [{ properties: { page: PAGE }, children }] }));
}
