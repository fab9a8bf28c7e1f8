import type { ReportAnswerLine, ReportPaper } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';

/** A paper as a record keeps it: its head and each of its lines as text, so that the log's hash covers every word and no later release reads it differently. */
export function dataOfPaper({ answer: { lines, ...answer }, ...paper }: ReportPaper): RecordData {
  return { paper: JSON.stringify({ ...paper, answer }), paper_line: lines.map((line) => ({ text: JSON.stringify(line) })) };
}

/** The paper a record keeps, word for word. */
export function paperOfData(data: RecordData): ReportPaper {
  const paper = JSON.parse(String(data['paper'])) as ReportPaper;
  const lines = (data['paper_line'] ?? []) as { text: string }[];
  return { ...paper, answer: { ...paper.answer, lines: lines.map(({ text }) => JSON.parse(text) as ReportAnswerLine) } };
}
