import type { Problems } from './problem.ts';

/** Indicators, figures, targets, plans and reports. */
export const planProblems = {
  'plan.unknown-target': {
    category: 'not-found',
    vi: 'Kế hoạch «{plan}» không có chỉ tiêu «{target}».',
    en: 'The plan “{plan}” has no target “{target}”.',
  },
  'indicator.unknown': {
    category: 'not-found',
    vi: 'Không có chỉ số «{indicator}».',
    en: 'There is no indicator “{indicator}”.',
  },
  'indicator.not-in-force': {
    category: 'invalid',
    vi: 'Chỉ số «{indicator}» không có phiên bản nào có hiệu lực trong kỳ {period}.',
    en: 'No version of the indicator “{indicator}” is in force in the period {period}.',
  },
  'indicator.no-figure': {
    category: 'not-found',
    vi: 'Chưa có số liệu của chỉ số «{indicator}» cho kỳ {period}.',
    en: 'There is no figure of the indicator “{indicator}” for the period {period}.',
  },
  'indicator.breakdown-unknown': {
    category: 'invalid',
    vi: 'Chỉ số «{indicator}» không chia theo «{breakdown}».',
    en: 'The indicator “{indicator}” is not broken down by “{breakdown}”.',
  },
  'indicator.not-computed-here': {
    category: 'unsupported',
    vi: 'Chỉ số «{indicator}» chỉ có số tổng do đơn vị báo cáo, không có danh sách người.',
    en: 'The indicator “{indicator}” exists as a reported total only; there is no list of people.',
  },
  'indicator.denominator-zero': {
    category: 'invalid',
    vi: 'Mẫu số của chỉ số «{indicator}» bằng không nên không có tỷ lệ.',
    en: 'The denominator of the indicator “{indicator}” is zero, so there is no rate.',
  },
  'indicator.over-whole': {
    category: 'invalid',
    vi: 'Tử số lớn hơn mẫu số ở chỉ số «{indicator}».',
    en: 'The numerator exceeds the denominator in the indicator “{indicator}”.',
  },
  'plan.unknown': {
    category: 'not-found',
    vi: 'Không có kế hoạch «{plan}».',
    en: 'There is no plan “{plan}”.',
  },
  'plan.indicator-unknown': {
    category: 'invalid',
    vi: 'Kế hoạch «{plan}» nêu chỉ số «{indicator}» không tồn tại.',
    en: 'The plan “{plan}” names the indicator “{indicator}”, which does not exist.',
  },
  'plan.unit-unknown': {
    category: 'invalid',
    vi: 'Kế hoạch «{plan}» nêu đơn vị «{unit}» không tồn tại.',
    en: 'The plan “{plan}” names the unit “{unit}”, which does not exist.',
  },
  'target.unknown': {
    category: 'not-found',
    vi: 'Không có chỉ tiêu «{target}».',
    en: 'There is no target “{target}”.',
  },
  'target.deadline-before-start': {
    category: 'invalid',
    vi: 'Hạn {deadline} của chỉ tiêu «{target}» ở trước ngày bắt đầu {from}.',
    en: 'The deadline {deadline} of the target “{target}” lies before its start on {from}.',
  },
  'report.unknown': {
    category: 'not-found',
    vi: 'Không có báo cáo «{report}».',
    en: 'There is no report “{report}”.',
  },
  'report.not-in-force': {
    category: 'invalid',
    vi: 'Mẫu báo cáo «{report}» không có hiệu lực trong kỳ {period}.',
    en: 'The report “{report}” is not in force in the period {period}.',
  },
  'indicator.no-place': {
    category: 'invalid',
    vi: 'Sổ «{register}» không có xã và đối tượng của sổ không có cư trú, nên không tính theo nơi cư trú được.',
    en: 'The register “{register}” has no commune and its subjects have no residence, so it cannot be counted by residence.',
  },
  'report.period-kind': {
    category: 'invalid',
    vi: 'Báo cáo «{report}» không lập cho loại kỳ «{period}».',
    en: 'The report “{report}” is not made for a period like {period}.',
  },
  'report.issue-unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy bản báo cáo đã phát hành này.',
    en: 'There is no such issued report.',
  },
  'report.already-issued': {
    category: 'conflict',
    vi: 'Báo cáo «{report}» kỳ {period} đã phát hành; số liệu mới phải thành một bản mới.',
    en: 'The report “{report}” for {period} is already issued; new figures need a new issue.',
  },
  'report.layout-unknown': {
    category: 'unsupported',
    vi: 'Báo cáo «{report}» không có dạng «{layout}».',
    en: 'The report “{report}” cannot be had as “{layout}”.',
  },
} as const satisfies Problems;
