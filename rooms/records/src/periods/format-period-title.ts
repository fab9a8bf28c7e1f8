import { formatDate } from '../dates/format-date.ts';
import type { Words } from '../problems/finding.ts';
import { type Period, type PeriodKind, parsePeriod } from './parse-period.ts';

const romanQuarter = ['I', 'II', 'III', 'IV'];
const englishMonth = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

type TitleOf = (period: Period, year: string, number: number) => Words;

const titles: Record<PeriodKind, TitleOf> = {
  year: (_, year) => ({ vi: `Năm ${year}`, en: year }),
  half: (_, year, number) => ({ vi: `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`, en: `${number === 1 ? 'First' : 'Second'} half of ${year}` }),
  quarter: (_, year, number) => ({ vi: `Quý ${romanQuarter[number - 1]} năm ${year}`, en: `Quarter ${number} of ${year}` }),
  'nine-months': (_, year) => ({ vi: `9 tháng đầu năm ${year}`, en: `First nine months of ${year}` }),
  month: (_, year, number) => ({ vi: `Tháng ${number} năm ${year}`, en: `${englishMonth[number - 1]} ${year}` }),
  week: ({ from, to }, year, number) => {
    const days = `${formatDate(from)} – ${formatDate(to)}`;
    return { vi: `Tuần ${number} năm ${year} (${days})`, en: `Week ${number} of ${year} (${days})` };
  },
  range: ({ from, to }) => from === to
    ? { vi: `Ngày ${formatDate(from)}`, en: formatDate(from) }
    : { vi: `Từ ${formatDate(from)} đến ${formatDate(to)}`, en: `${formatDate(from)} to ${formatDate(to)}` },
};

/**
 * A period's name as it stands over a report: `2017-Q1` → «Quý I năm 2017», `2017-H1` → «6 tháng đầu năm 2017».
 * @throws Refusal `period.invalid`
 */
export function formatPeriodTitle(id: string): Words {
  const period = parsePeriod(id);
  const number = Number(id.slice(5).replace(/[^0-9]/g, ''));
  return titles[period.kind](period, id.slice(0, 4), number);
}
