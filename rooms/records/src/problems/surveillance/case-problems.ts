import type { Problems } from '../problem.ts';

/** Cases of notifiable diseases. */
export const caseProblems = {
  'surveillance.no-list': {
    category: 'invalid',
    vi: 'Ngày {date} chưa có danh mục bệnh phải báo cáo nào có hiệu lực.',
    en: 'No list of notifiable diseases was in force on {date}.',
  },
} as const satisfies Problems;
