import { type Words, formatDate, formatNumber } from '@tuyen/records';
import type { AlertCase } from './alert-case.ts';
import type { EpidemicRule } from './epidemic-rule.ts';
import type { AlertLevel, AlertReason, LegalJudgement } from './judge-legal-alert.ts';
import type { PeriodFigures } from './judge-period.ts';

/** Names of the levels as the circulars write them. */
export const levelNames: Readonly<Record<AlertLevel, Words>> = {
  none: { vi: 'không có cảnh báo', en: 'no alert' },
  warning: { vi: 'cảnh báo dịch', en: 'warning' },
  epidemic: { vi: 'có dịch', en: 'epidemic' },
  ended: { vi: 'hết dịch', en: 'epidemic ended' },
  unknown: { vi: 'chưa đủ số liệu để kết luận', en: 'not enough figures to say' },
};

type Sentence = (judged: LegalJudgement, given: AlertCase) => Words;

const vi = (value: number | undefined): string => (value === undefined ? '…' : formatNumber(Math.round(value * 100) / 100));
const en = (value: number | undefined): string => (value === undefined ? '…' : String(Math.round(value * 100) / 100));

const monthName = ({ number, year }: PeriodFigures): string => `${String(number).padStart(2, '0')}/${year}`;
const weekName = ({ number, year }: PeriodFigures): string => `${number}/${year}`;

const sentences: Readonly<Record<AlertReason, Sentence>> = {
  'month-above': ({ count, threshold, month }) => ({
    vi: `Cộng dồn từ đầu tháng ${monthName(month)} có ${vi(count)} ca, vượt ngưỡng ${vi(threshold)} của tháng cùng kỳ các năm trước.`,
    en: `${en(count)} cases since the first day of ${monthName(month)}, above the bound of ${en(threshold)} from the same month of past years.`,
  }),
  'week-within': ({ count, threshold, week }) => ({
    vi: `Cộng dồn từ đầu tuần ${weekName(week)} có ${vi(count)} ca, từ ngưỡng cảnh báo ${vi(threshold)} của tuần cùng kỳ các năm trước trở lên.`,
    en: `${en(count)} cases since the beginning of week ${weekName(week)}, at or above the warning bound of ${en(threshold)} from the same week of past years.`,
  }),
  below: ({ count, threshold, month }) => ({
    vi: `Cộng dồn từ đầu tháng ${monthName(month)} có ${vi(count)} ca, chưa vượt ngưỡng ${vi(threshold)}; tuần này chưa tới mức cảnh báo.`,
    en: `${en(count)} cases since the first day of ${monthName(month)}, not above the bound of ${en(threshold)}; the week is below its warning.`,
  }),
  'linked-epidemic': ({ count, threshold }) => ({ vi: `Bệnh không lưu hành tại địa phương, có ${vi(count)} ca liên quan dịch tễ (từ ${vi(threshold)} ca là có dịch).`, en: `Not endemic here, ${en(count)} linked cases (an epidemic from ${en(threshold)}).` }),
  'linked-warning': ({ count, threshold }) => ({ vi: `Bệnh không lưu hành tại địa phương, có ${vi(count)} ca liên quan dịch tễ (từ ${vi(threshold)} ca là cảnh báo dịch).`, en: `Not endemic here, ${en(count)} linked cases (a warning from ${en(threshold)}).` }),
  'linked-below': ({ count, threshold }) => ({ vi: `Bệnh không lưu hành tại địa phương, có ${vi(count)} ca liên quan dịch tễ, chưa tới ${vi(threshold)} ca.`, en: `Not endemic here, ${en(count)} linked cases, fewer than ${en(threshold)}.` }),
  'group-a-epidemic': ({ count }) => ({ vi: `Bệnh nhóm A, có ${vi(count)} ca xác định.`, en: `Group A, ${en(count)} confirmed cases.` }),
  'group-a-warning': ({ count }) => ({ vi: `Bệnh nhóm A, có ${vi(count)} ca xác định; khi nào có dịch theo hướng dẫn riêng của bệnh.`, en: `Group A, ${en(count)} confirmed cases; when it is an epidemic is said by the guide of the disease.` }),
  'group-a-none': () => ({ vi: 'Bệnh nhóm A, chưa có ca xác định.', en: 'Group A, no confirmed case.' }),
  'parts-epidemic': ({ count, threshold }) => ({ vi: `${vi(count)} địa bàn trực thuộc có dịch (từ ${vi(threshold)} là có dịch).`, en: `${en(count)} parts are in epidemic (an epidemic from ${en(threshold)}).` }),
  'parts-below': ({ count, threshold }) => ({ vi: `${vi(count)} địa bàn trực thuộc có dịch, chưa tới ${vi(threshold)}.`, en: `${en(count)} parts are in epidemic, fewer than ${en(threshold)}.` }),
  'epidemic-goes-on': (_, given) => ({
    vi: `Dịch${given.epidemicSince === undefined ? ' của tháng trước' : ` công bố ngày ${formatDate(given.epidemicSince)}`} chưa đủ điều kiện hết dịch.`,
    en: `The epidemic ${given.epidemicSince === undefined ? 'of the month before' : `declared on ${given.epidemicSince}`} does not yet meet the conditions of its end.`,
  }),
  'epidemic-over': () => ({ vi: 'Số mắc đã trở về dưới ngưỡng có dịch theo điều kiện hết dịch.', en: 'The number of cases is back under the bound, by the conditions of the end.' }),
  'figures-missing': () => ({ vi: 'Thiếu số liệu của kỳ này, của các năm trước hoặc về ca bệnh.', en: 'Figures of this period, of past years or about the cases are missing.' }),
};

/** Why, in both languages, with the figures that decided. */
export const describeAlert = (judged: LegalJudgement, given: AlertCase): Words => sentences[judged.reason](judged, given);

const exclusions = {
  'epidemic-year': { vi: 'năm có dịch', en: 'a year with an epidemic' },
  'not-reported': { vi: 'chưa có số liệu', en: 'no figures' },
} as const;

/** A period with its past years, as it is printed. */
export function describeFigures({ baseline, number, ...figures }: PeriodFigures, unit: 'week' | 'month'): Record<string, unknown> {
  const { years, excluded, mean, deviation } = baseline;
  return {
    year: figures.year,
    [unit]: number,
    count: figures.count ?? null,
    mean: mean ?? null,
    sd: deviation ?? null,
    ...(figures.warningFrom === undefined ? {} : { warningFrom: figures.warningFrom }),
    ...(figures.epidemicAbove === undefined ? {} : { epidemicAbove: figures.epidemicAbove }),
    years,
    excluded: excluded.map(({ year, reason }) => ({ year, reason, message: exclusions[reason].vi, messageEn: exclusions[reason].en })),
  };
}

/** What of the rule is not checked against the original text, said so. */
export function describeUnverified(rule: EpidemicRule): Words[] {
  const whole: Words[] = rule.confidence === 'low' ? [{ vi: rule.title.vi, en: rule.title.en }] : [];
  return [...whole, ...rule.unverified].map((words) => ({ vi: `chưa đối chiếu văn bản gốc: ${words.vi}`, en: `not checked against the original text: ${words.en}` }));
}
