import type { Problems } from './problem.ts';

/** Dates as typed, and periods. */
export const dateProblems = {
  'date.empty': {
    category: 'invalid',
    vi: 'Chưa nhập ngày.',
    en: 'No date was typed.',
  },
  'date.not-recognised': {
    category: 'invalid',
    vi: 'Không đọc được ngày; nhập ngày/tháng/năm, ví dụ 05/03/1990, hoặc 03/1990, hoặc 1990.',
    en: 'Not readable as a date; type day/month/year such as 05/03/1990, or 03/1990, or 1990.',
  },
  'date.two-digit-year': {
    category: 'invalid',
    vi: 'Năm phải đủ bốn chữ số.',
    en: 'The year must have four digits.',
  },
  'date.year-missing': {
    category: 'invalid',
    vi: 'Thiếu năm.',
    en: 'The year is missing.',
  },
  'date.year-implausible': {
    category: 'invalid',
    vi: 'Năm phải nằm trong khoảng {from}–{to}.',
    en: 'The year must lie in {from}–{to}.',
  },
  'date.month-impossible': {
    category: 'invalid',
    vi: 'Tháng phải từ 1 đến 12; nhập ngày trước, tháng sau.',
    en: 'A month is 1 to 12; type the day first, then the month.',
  },
  'date.day-impossible': {
    category: 'invalid',
    vi: 'Tháng đó không có ngày này.',
    en: 'That month does not have such a day.',
  },
  'period.invalid': {
    category: 'invalid',
    vi: 'Không đọc được kỳ «{period}».',
    en: 'Not readable as a period: “{period}”.',
  },
  'period.kind-not-offered': {
    category: 'invalid',
    vi: 'Không có số liệu theo kỳ loại «{kind}».',
    en: 'There are no figures for periods of the kind “{kind}”.',
  },
  'period.not-over': {
    category: 'precondition-failed',
    vi: 'Kỳ này chưa kết thúc; kết thúc ngày {to}.',
    en: 'This period is not over; it ends on {to}.',
  },
  'period.no-year-before': {
    category: 'not-found',
    vi: 'Năm trước không có kỳ tương ứng với «{period}».',
    en: 'The year before has no period like “{period}”.',
  },
} as const satisfies Problems;
