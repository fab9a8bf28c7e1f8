import type { Problems } from '../problem.ts';

/** What is to be said when a legal rule of warnings and epidemics is applied to counts. */
export const legalAlertProblems = {
  'legal-alert.day-unreadable': {
    category: 'invalid',
    vi: 'Mục «{field}» phải là một ngày có thật, viết năm-tháng-ngày.',
    en: 'The field “{field}” must be a day that exists, written year-month-day.',
  },
  'legal-alert.choice-unknown': {
    category: 'invalid',
    vi: 'Mục «{field}» phải là một trong: {allowed}.',
    en: 'The field “{field}” must be one of: {allowed}.',
  },
  'legal-alert.period-twice': {
    category: 'conflict',
    vi: 'Kỳ {number}/{year} ở «{field}» đã có với số khác.',
    en: 'The period {number}/{year} at “{field}” stands there already with another count.',
  },
  'legal-alert.before-force': {
    category: 'invalid',
    vi: 'Ngày này không có văn bản nào đang hiệu lực trong phần mềm; tạm tính theo {instrument}, hiệu lực từ {from}.',
    en: 'No instrument known here is in force on this day; judged by {instrument}, in force from {from}.',
  },
  'legal-alert.baseline-short': {
    category: 'invalid',
    vi: 'Chuỗi «{field}» chỉ còn {years} năm cùng kỳ, cần ít nhất {needed} năm để có ngưỡng.',
    en: 'The series “{field}” has the same period of {years} past years only; a bound needs at least {needed}.',
  },
  'legal-alert.period-missing': {
    category: 'invalid',
    vi: 'Chuỗi «{field}» chưa có số của kỳ {number}/{year}.',
    en: 'The series “{field}” has no count of the period {number}/{year}.',
  },
  'legal-alert.bound-of-zero': {
    category: 'invalid',
    vi: 'Các năm trước không có ca nào trong tháng này nên chỉ một ca cũng vượt ngưỡng; cần xem xét thêm trước khi công bố.',
    en: 'Past years had no case in this month, so that a single one is above the bound; look further before declaring.',
  },
  'legal-alert.links-assumed': {
    category: 'invalid',
    vi: 'Chưa cho biết bao nhiêu ca có liên quan dịch tễ; tạm coi mọi ca đều có liên quan.',
    en: 'How many cases are linked is not said; all are taken as linked.',
  },
  'legal-alert.confirmation-assumed': {
    category: 'invalid',
    vi: 'Chưa cho biết bao nhiêu ca đã xác định; tạm coi mọi ca trong tháng đều đã xác định.',
    en: 'How many cases are confirmed is not said; all cases of the month are taken as confirmed.',
  },
} as const satisfies Problems;
