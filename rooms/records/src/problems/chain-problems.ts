import type { Problems } from './problem.ts';

/** What may be wrong with the order of a site's log, beside `log.gap` and `log.broken-chain`. */
export const chainProblems = {
  'log.out-of-order': {
    category: 'conflict',
    vi: 'Bản ghi số {seq} của điểm {site} đứng sai thứ tự.',
    en: 'Record number {seq} of the site {site} stands out of order.',
  },
  'log.other-site': {
    category: 'conflict',
    vi: 'Chuỗi của điểm {site} lẫn bản ghi số {seq} của điểm khác.',
    en: 'The chain of the site {site} holds record number {seq} of another site.',
  },
} as const satisfies Problems;
