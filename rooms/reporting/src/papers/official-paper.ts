import type { Figure, ReportAnswer } from '@tuyen/contract';
import { formatDate, formatNumber, formatPeriodTitle } from '@tuyen/records';

/** What stands around the figures: who reports to whom, when and where it is signed. What is not known yet is left to be written by hand. */
export interface PaperHead {
  above?: string | null;
  number?: string | null;
  place?: string | null;
  /** `YYYY-MM-DD`. */
  date?: string | null;
  signer?: string | null;
  signerTitle?: string | null;
  /** Up to when what was recorded is counted, `YYYY-MM-DD`. */
  cut?: string | null;
}

/** One cell: its text, and the number behind it for a sheet. */
export interface PaperCell {
  text: string;
  value: number | null;
}

export interface PaperRow {
  title: string;
  /** How deep it stands below another. */
  level: number;
  measure: string;
  cells: PaperCell[];
}

/** A paper in the layout of Vietnamese administration (thể thức văn bản, NĐ 30/2020/NĐ-CP, Phụ lục I), ready to be drawn by any writer. */
export interface OfficialPaper {
  above: string;
  agency: string;
  number: string;
  nation: string;
  motto: string;
  placeAndDate: string;
  title: string;
  period: string;
  columns: string[];
  rows: PaperRow[];
  notes: string[];
  recipients: string[];
  signerTitle: string;
  signHint: string;
  signer: string;
}

const NO_DATA = 'chưa có dữ liệu';

function cellOf(figure: Figure | null): PaperCell {
  if (figure === null || figure.state === 'no-data') return { text: NO_DATA, value: null };
  if (figure.state === 'not-applicable') return { text: 'không áp dụng', value: null };
  if (figure.value === null) return { text: 'cần xem lại', value: null };
  return { text: formatNumber(figure.value), value: figure.value };
}

const part = (date: string, from: number, to: number): string => date.slice(from, to);

/** «ngày 06 tháng 11 năm 2026»; days below 10 and the months 1 and 2 have a leading zero (NĐ 30/2020, Phụ lục I, mục II.4). */
function writtenDate(date: string | null | undefined): string {
  if (!date) return 'ngày … tháng … năm …';
  const month = Number(part(date, 5, 7));
  return `ngày ${part(date, 8, 10)} tháng ${month <= 2 ? part(date, 5, 7) : month} năm ${part(date, 0, 4)}`;
}

function notesOf(answer: ReportAnswer, head: PaperHead): string[] {
  const figures = answer.lines.flatMap(({ figure, previous }) => (previous ? [figure, previous] : [figure]));
  return [
    ...(head.cut ? [`Số liệu tính đến hết các bản ghi ngày ${formatDate(head.cut)}.`] : []),
    ...(figures.some(({ state }) => state === 'no-data') ? ['«Chưa có dữ liệu» khác với 0.'] : []),
    ...(figures.some(({ estimated }) => estimated) ? ['Có số ước tính.'] : []),
    ...(figures.some(({ unverified }) => unverified) ? ['Một số chỉ số chưa đối chiếu văn bản gốc.'] : []),
  ];
}

/** Lays a report out as an official paper. */
export function officialPaper(answer: ReportAnswer, head: PaperHead = {}): OfficialPaper {
  const { previous } = answer;
  const columns = ['STT', 'Chỉ tiêu', 'Đơn vị tính', formatPeriodTitle(answer.period.id).vi, ...(previous ? [formatPeriodTitle(previous.id).vi, 'So với cùng kỳ (%)'] : [])];
  const rows = answer.lines.map((line): PaperRow => {
    const share = line.percentOfPrevious;
    const before = previous ? [cellOf(line.previous), share === null ? { text: '–', value: null } : { text: formatNumber(share, 2), value: share }] : [];
    return { title: line.title.vi, level: line.level, measure: line.measure.vi, cells: [cellOf(line.figure), ...before] };
  });
  return {
    above: (head.above ?? '').toLocaleUpperCase('vi'),
    agency: answer.unit.name.toLocaleUpperCase('vi'),
    number: `Số: ${head.number ?? '      /BC'}`,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${head.place ?? '…'}, ${writtenDate(head.date)}`,
    // «BÁO CÁO» stands on a line of its own.
    title: answer.title.vi.replace(/^báo cáo\s+/iu, '').toLocaleUpperCase('vi'),
    period: formatPeriodTitle(answer.period.id).vi,
    columns,
    rows,
    notes: notesOf(answer, head),
    recipients: [...(head.above ? [`${head.above};`] : []), 'Lưu: VT.'],
    signerTitle: (head.signerTitle ?? 'THỦ TRƯỞNG ĐƠN VỊ').toLocaleUpperCase('vi'),
    signHint: '(Ký, ghi rõ họ tên, đóng dấu)',
    signer: head.signer ?? '',
  };
}
