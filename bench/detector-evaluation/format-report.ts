import { formatNumber } from '@tuyen/records';
import type { GroupResult } from './group-result.ts';
import type { Summary } from './summarise.ts';

const percent = (share: number): string => (Number.isFinite(share) ? formatNumber(Math.round(share * 100)) : '–');
const tenth = (value: number): string => (Number.isFinite(value) ? formatNumber(Math.round(value * 10) / 10) : '–');

/** One table of a group: a line a method, the chosen one in bold. */
export function formatTable(summaries: readonly Summary[], chosen: string | undefined, period: 'tháng' | 'tuần'): string {
  const sizes = Object.keys(summaries[0]?.found ?? {});
  const head = ['phương pháp', `báo động sai / 100 ${period}`, ...sizes.map((size) => `bắt được ổ ${size} σ (%)`), `trễ (${period})`, 'dịch thật bắt được (%)', `trễ của dịch thật (${period})`, 'không nói được (%)'];
  const rows = [...summaries]
    .sort((a, b) => b.foundInAll - a.foundInAll)
    .map((each) => {
      const cells = [each.name, tenth(each.falseAlarms), ...sizes.map((size) => percent(each.found[size] ?? Number.NaN)), tenth(each.delay), percent(each.epidemicsFound), tenth(each.epidemicDelay), percent(each.unsaid)];
      return each.name === chosen ? cells.map((cell) => `**${cell}**`) : cells;
    });
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export interface RunFacts {
  series: number;
  seed: number;
  seconds: number;
  machine: string;
  date: string;
  communes: number;
  most: { month: number; week: number };
}

function section(results: readonly GroupResult[], period: 'tháng' | 'tuần'): string {
  return results
    .filter(({ series }) => series > 0)
    .map(({ group, series, summaries, chosen }) => {
      const epidemics = Math.max(...summaries.map((each) => each.epidemics));
      return `### ${group.title.vi}\n\n${group.diseases.join(', ')}: ${series} chuỗi, ${epidemics} đợt dịch thật. Mặc định: **${chosen?.name ?? 'chưa chọn được'}**.\n\n${formatTable(summaries, chosen?.name, period)}`;
    })
    .join('\n\n');
}

function overview(months: readonly GroupResult[], weeks: readonly GroupResult[]): string {
  const figures = (chosen: Summary | undefined): string => (chosen === undefined ? '–' : `${chosen.name} (${percent(chosen.foundInAll)} %, sai ${tenth(chosen.falseAlarms)}, trễ ${tenth(chosen.delay)})`);
  const rows = months.map(({ group, chosen }, i) => `| ${group.title.vi} | ${figures(chosen)} | ${figures(weeks[i]?.chosen)} |`);
  return ['| nhóm bệnh | theo tháng, cấp tỉnh | theo tuần, cấp xã |', '|---|---|---|', ...rows].join('\n');
}

/** Epidemics that have a name: in how many provinces hindsight sees them, and how each method met them. */
function namedTable(results: readonly GroupResult[]): string {
  const summaries = results.flatMap(({ summaries: own }) => own);
  const methods = [...new Set(summaries.map(({ name }) => name))];
  const names = [...new Set(summaries.flatMap(({ named }) => Object.keys(named)))];
  const cell = (method: string, name: string): string => {
    const [runs, found, delay] = summaries.find((each) => each.name === method && name in each.named)?.named[name] ?? [0, 0, 0];
    return found === 0 ? `0/${runs}` : `${found}/${runs}, trễ ${tenth(delay / found)}`;
  };
  return [['phương pháp', ...names], ['---', ...names.map(() => '--:')], ...methods.map((method) => [method, ...names.map((name) => cell(method, name))])].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The whole document, in Vietnamese with a summary in English. */
export function formatReport(months: readonly GroupResult[], weeks: readonly GroupResult[], facts: RunFacts): string {
  return `# Đánh giá các phương pháp phát hiện dịch trên số liệu thật của Việt Nam

Các bảng do bench detector-evaluation ghi. Chạy ngày ${facts.date}, hạt giống ${facts.seed}, ${facts.seconds} giây, ${facts.machine}.

*English: every detector judged on ${facts.series} real monthly series (29 notifiable diseases, 12 provinces, 2000–2017) and on weekly series thinned from them to the size of a commune. Planted outbreaks of known onset give the share found and the delay; periods outside epidemics give false alarms; epidemics that hindsight sees give the agreement with real ones. The default of a group is the method that finds most among those with at most ${facts.most.month} false alarms a hundred months (${facts.most.week} a hundred weeks).*

## Cách làm

- **Số liệu**: ca mắc theo tháng của 29 bệnh ở 12 tỉnh, 2000–2017 (Cục Y tế dự phòng; gói R gdpm 0.1.0, GPL-3, không nằm trong kho này). Đắk Lắk trước 2004 là cả tỉnh cũ. Tháng không báo cáo là thiếu, không phải 0. Chuỗi ngắn hơn 6 năm hoặc không có ca nào thì bỏ.
- **Ổ dịch gieo**: vào các tháng không có dịch, thêm tổng số ca bằng 2, 5, 10 lần độ lệch chuẩn của 36 tháng trước (ít nhất 1 ca), kéo dài 1 và 3 tháng, hình tam giác; mỗi loại 3 lần mỗi chuỗi, các phương pháp cùng gặp những ổ dịch như nhau. Nơi phương pháp vốn đã báo động thì không tính.
- **Báo động sai**: báo động trong các kỳ không có dịch, trên 100 kỳ; xét mỗi hai tháng và mỗi 13 tuần một kỳ.
- **Dịch thật**: các đợt mà nhìn lại, biết cả những năm sau, thấy vượt hẳn cùng kỳ (trung vị + 4 độ lệch vững của các năm khác, ít nhất 5 ca). Phương pháp được coi là bắt được khi báo động trong đợt đó; trễ tính từ kỳ đầu.
- **Theo tuần ở cấp xã**: từ chuỗi tháng của tỉnh, mỗi ca rơi ngẫu nhiên về một trong ${facts.communes} xã và một tuần của tháng; mùa, năm và các đợt dịch là thật, phần dưới cấp tỉnh là dựng; sáu tỉnh. Ổ dịch gieo: 3, 6, 12 lần độ lệch chuẩn (ít nhất 1 ca), 2 và 4 tuần.
- Mỗi kỳ được xét như máy chạy hằng đêm: chỉ biết những kỳ đã qua. Phương pháp CDC không có trong bảng vì nó gộp bốn tuần một lần, không so được.
- **Mặc định của nhóm**: bắt được nhiều nhất (trung bình ba cỡ) trong những phương pháp báo sai không quá ${facts.most.month} trên 100 tháng (${facts.most.week} trên 100 tuần); bằng nhau thì ít trễ hơn. Phương pháp không nói được gì ở trên 20 % số kỳ thì không xét. Quy tắc pháp lý không nằm trong lựa chọn vì lúc nào cũng chạy: mặc định ở đây là để thấy sớm, không thay việc công bố dịch.

## Chọn gì

${overview(months, weeks)}

Con số trong ngoặc: bắt được bao nhiêu ổ dịch gieo, báo sai trên 100 kỳ, trễ bao nhiêu kỳ.

## Những vụ dịch còn nhớ

Số đợt (mỗi tỉnh một hoặc vài đợt) bắt được trên số đợt nhìn lại thấy, và trễ trung bình theo tháng.

${namedTable(months)}

## Theo tháng, cấp tỉnh

${section(months, 'tháng')}

## Theo tuần, cấp xã

${section(weeks, 'tuần')}
`;
}
