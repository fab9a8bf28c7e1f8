import type { Problems } from '../problem.ts';

/** Series of counts handed to a method that looks for outbreaks. */
export const detectionProblems = {
  'detection.case-unreadable': {
    category: 'invalid',
    vi: 'Không đọc được: mỗi dòng phải là một đối tượng JSON.',
    en: 'Not readable: each line must be one JSON object.',
  },
  'detection.algorithm-unknown': {
    category: 'unsupported',
    vi: 'Không có phương pháp «{algorithm}»; có: {known}.',
    en: 'There is no method “{algorithm}”; there is: {known}.',
  },
  'detection.series-invalid': {
    category: 'invalid',
    vi: 'Chuỗi số liệu không dùng được: xem lại {name}.',
    en: 'The series cannot be used: look at {name}.',
  },
  'detection.count-invalid': {
    category: 'invalid',
    vi: 'Số ca ở vị trí {at} phải là số nguyên từ 0 đến {limit}, hoặc để trống (null).',
    en: 'The count at place {at} must be a whole number from 0 to {limit}, or empty (null).',
  },
  'detection.date-invalid': {
    category: 'invalid',
    vi: 'Ngày ở vị trí {at} không đọc được hoặc không sau ngày đứng trước.',
    en: 'The date at place {at} is not readable, or does not come after the one before.',
  },
  'detection.range-invalid': {
    category: 'invalid',
    vi: 'Khoảng cần xét (từ {first} đến {last}) phải nằm trong chuỗi có {length} điểm.',
    en: 'The range to judge ({first} to {last}) must lie within the {length} points of the series.',
  },
  'detection.parameter-invalid': {
    category: 'invalid',
    vi: 'Tham số «{name}» của phương pháp không dùng được.',
    en: 'The parameter “{name}” of the method cannot be used.',
  },
  'detection.series-too-short': {
    category: 'precondition-failed',
    vi: 'Chuỗi chưa đủ dài: phương pháp này xét được sớm nhất từ điểm {needed}, không phải {first}.',
    en: 'The series is too short: this method can judge from point {needed}, not {first}.',
  },
  'detection.reference-missing': {
    category: 'precondition-failed',
    vi: 'Điểm {at} không có đủ {b} năm trước để so sánh; giảm số năm hoặc xét điểm muộn hơn.',
    en: 'Point {at} does not have {b} years before it to compare with; take fewer years or a later point.',
  },
  'detection.gap-in-series': {
    category: 'precondition-failed',
    vi: 'Phương pháp {algorithm} không dùng được chuỗi khuyết số liệu (điểm {at}).',
    en: 'The method {algorithm} cannot use a series with a gap (point {at}).',
  },
  'detection.frequency-unsuitable': {
    category: 'unsupported',
    vi: 'Phương pháp {algorithm} không dùng được chuỗi {frequency} điểm một năm.',
    en: 'The method {algorithm} cannot use a series of {frequency} points a year.',
  },
} as const satisfies Problems;
