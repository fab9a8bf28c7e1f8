import type { OfficialPaper } from './official-paper.ts';

export type PaperFormat = 'xlsx' | 'docx' | 'pdf';

/** Media types of the papers. */
export const PAPER_TYPES: Readonly<Record<PaperFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

const writers: Readonly<Record<PaperFormat, () => Promise<(paper: OfficialPaper) => Buffer | Promise<Buffer>>>> = {
  xlsx: async () => (await import('./write-xlsx.ts')).writeXlsx,
  docx: async () => (await import('./write-docx.ts')).writeDocx,
  pdf: async () => (await import('./write-pdf.ts')).writePdf,
};

/** Writes a paper in one of its formats; the writer is loaded when it is first asked for. */
export async function writePaper(paper: OfficialPaper, format: PaperFormat): Promise<Buffer> {
  return (await writers[format]())(paper);
}
