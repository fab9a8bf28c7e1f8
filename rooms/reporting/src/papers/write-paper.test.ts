import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Figure, ReportAnswer } from '@tuyen/contract';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, test } from 'vitest';
import { officialPaper } from './official-paper.ts';
import { writePaper } from './write-paper.ts';

const figure = (value: number | null): Figure => ({ state: value === null ? 'no-data' : 'value', value, numerator: null, denominator: null, source: 'records', sourceNote: null, estimated: false, unverified: value === 7, explainable: true, small: false, basis: null, finding: null });

const answer: ReportAnswer = {
  report: 'monthly-station',
  version: 1,
  title: { vi: 'Báo cáo hoạt động tháng của trạm y tế', en: 'Monthly activity' },
  unit: { id: 'u', code: '12T90', type: 'station', name: 'Trạm Y tế xã Tả Lèng' },
  period: { id: '2026-10', from: '2026-10-01', to: '2026-10-31' },
  map: null,
  previous: { id: '2025-10', from: '2025-10-01', to: '2025-10-31' },
  lines: ['Lượt khám bệnh', 'Người bệnh tăng huyết áp: ệ ữ ợ ẵ ỡ ỷ', '#set page(fill: red) $x^2$ *đậm* <b>', 'Tỷ lệ chuyển tuyến'].map((title, index) => ({
    id: `l${index}`,
    title: { vi: title, en: title },
    level: index % 2,
    indicator: 'visits',
    measure: { vi: 'lượt', en: 'visits' },
    figure: figure([1234.5, 7, 0, null][index]!),
    previous: figure(1000),
    percentOfPrevious: index === 0 ? 123.45 : null,
  })),
};
const paper = officialPaper(answer, { above: 'Trung tâm Y tế khu vực Tam Đường', number: '12/BC-TYT', place: 'Tả Lèng', date: '2026-11-06', signer: 'Nguyễn Thị Thử', signerTitle: 'Trưởng trạm', cut: '2026-11-05' });

async function readPdf(pdf: Buffer): Promise<{ text: string; fonts: string[]; size: number[] }> {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts/');
  const document = await getDocument({ data: new Uint8Array(pdf), standardFontDataUrl: fonts, verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items, styles } = await page.getTextContent();
  await page.getOperatorList();
  const names = Object.keys(styles).map((name) => String((page.commonObjs.get(name) as { name: string }).name));
  const viewport = page.getViewport({ scale: 1 });
  await document.destroy();
  return { text: items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '), fonts: names, size: [viewport.width, viewport.height] };
}

const HEADINGS = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'TRUNG TÂM Y TẾ KHU VỰC TAM ĐƯỜNG', 'TRẠM Y TẾ XÃ TẢ LÈNG', 'Số: 12/BC-TYT', 'Tả Lèng, ngày 06 tháng 11 năm 2026', 'Nơi nhận:', 'TRƯỞNG TRẠM', 'Nguyễn Thị Thử', 'chưa có dữ liệu'];

describe('an official paper', () => {
  it('as PDF is A4, all in a font that has Vietnamese letters, and reads back word for word', async () => {
    const { text, fonts, size } = await readPdf(await writePaper(paper, 'pdf'));
    for (const words of [...HEADINGS, ...answer.lines.map(({ title }) => title.vi), '1.234,5', '123,45']) expect(text).toContain(words);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !/Tinos/.test(name))).toEqual([]);
    expect(size.map(Math.round)).toEqual([595, 842]);
  });

  it('as a workbook has numbers that can be added and zero apart from missing', async () => {
    const [sheet] = await readXlsxFile(await writePaper(paper, 'xlsx'));
    const rows = sheet!.data;
    expect(sheet!.sheet).toBe('Báo cáo');
    const all = rows.flat().map(String);
    for (const words of HEADINGS) expect(all).toContain(words);
    const line = (title: string) => rows.find((row) => row[1] === title)?.slice(3);
    expect(line('Lượt khám bệnh')).toEqual([1234.5, 1000, 123.45]);
    expect(line(answer.lines[2]!.title.vi)).toEqual([0, 1000, '–']);
    expect(line('Tỷ lệ chuyển tuyến')).toEqual(['chưa có dữ liệu', 1000, '–']);
  });

  it('as a document of Word holds the same words', async () => {
    const zip = await writePaper(paper, 'docx');
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    const text = strFromU8(unzipSync(zip)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const words of [...HEADINGS.slice(0, 8), answer.lines[1]!.title.vi, '1.234,5']) expect(text).toContain(words);
  });

  test.each([
    ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
    ['2026-11-16', 'ngày 16 tháng 11 năm 2026'],
    ['2026-05-09', 'ngày 09 tháng 5 năm 2026'],
    [null, 'ngày … tháng … năm …'],
  ])('writes the date %s as %s', (date, expected) => {
    expect(officialPaper(answer, { date, place: 'Lai Châu' }).placeAndDate).toBe(`Lai Châu, ${expected}`);
  });

  it('does not say «báo cáo» twice', () => {
    expect(paper.title).toBe('HOẠT ĐỘNG THÁNG CỦA TRẠM Y TẾ');
  });

  it('says what it does not know', () => {
    expect(paper.notes).toContain('Một số chỉ số chưa đối chiếu văn bản gốc.');
    expect(officialPaper(answer).number).toBe('Số:       /BC');
  });
});
