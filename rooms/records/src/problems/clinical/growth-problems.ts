import type { Problems } from '../problem.ts';

/** Measures of a child that cannot be what was meant. */
export const growthProblems = {
  'growth.measure-impossible': {
    category: 'invalid',
    vi: '{measure} phải nằm trong khoảng {least}–{most} {unit}; hãy đo hoặc nhập lại.',
    en: '{measure} must lie in {least}–{most} {unit}; measure or type it again.',
  },
  'growth.age-impossible': {
    category: 'invalid',
    vi: 'Tuổi không được âm.',
    en: 'An age cannot be negative.',
  },
  'growth.value-unreadable': {
    category: 'invalid',
    vi: 'Không đọc được giá trị ở cột {column}.',
    en: 'The value in column {column} cannot be read.',
  },
  'growth.column-missing': {
    category: 'invalid',
    vi: 'Thiếu cột {column}.',
    en: 'The column {column} is missing.',
  },
} as const satisfies Problems;
