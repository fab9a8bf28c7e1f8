import type { Problems } from '../problem.ts';

/** Cases handed to a calculator, one JSON object a line. */
export const batchProblems = {
  'batch.not-an-object': {
    category: 'invalid',
    vi: 'Dòng này không phải một đối tượng JSON.',
    en: 'This line is no JSON object.',
  },
  'batch.field-unreadable': {
    category: 'invalid',
    vi: 'Không đọc được giá trị của «{field}».',
    en: 'The value of “{field}” cannot be read.',
  },
} as const satisfies Problems;
