import type { Problems } from '../problem.ts';

/** Immunisation schedules, and cases judged by them. */
export const immunisationProblems = {
  'due.programme-unknown': {
    category: 'not-found',
    vi: 'Chưa có danh sách đến hạn cho chương trình «{programme}»; có: {known}.',
    en: 'There is no due list for the programme “{programme}”; there is: {known}.',
  },
  'schedule.not-readable': {
    category: 'invalid',
    vi: 'Không đọc được lịch tiêm chủng (ở «{at}»).',
    en: 'The immunisation schedule is not readable (at “{at}”).',
  },
  'forecast.case-not-readable': {
    category: 'invalid',
    vi: 'Dòng này không phải là một trường hợp tiêm chủng viết bằng JSON.',
    en: 'This line is not a case of immunisation written in JSON.',
  },
  'forecast.field-invalid': {
    category: 'invalid',
    vi: 'Mục «{field}» của trường hợp còn thiếu hoặc không đúng.',
    en: 'The field “{field}” of the case is missing or wrong.',
  },
  'forecast.group-unknown': {
    category: 'not-found',
    vi: 'Lịch tiêm chủng không có nhóm vắc xin này; có: {known}.',
    en: 'The schedule has no such vaccine group; it has: {known}.',
  },
  'forecast.history-unknown': {
    category: 'invalid',
    vi: '{count} mục tiền sử không nhận ra được, không tính đến.',
    en: '{count} items of the history were not recognised and not taken into account.',
  },
  'schedule.unknown': {
    category: 'not-found',
    vi: 'Không có lịch tiêm chủng «{id}»; có: {known}.',
    en: 'There is no immunisation schedule “{id}”; there is: {known}.',
  },
} as const satisfies Problems;
