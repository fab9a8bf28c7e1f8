import type { Problems } from './problem.ts';

/** Recognising the people and households that a file taken in speaks of. */
export const importPersonProblems = {
  'import.sex-unknown': {
    category: 'invalid',
    vi: 'Không hiểu giới tính ghi trong tệp.',
    en: 'The sex written in the file is not understood.',
  },
  'import.name-missing': {
    category: 'invalid',
    vi: 'Thiếu họ và tên.',
    en: 'The name is missing.',
  },
  'import.citizen-number-broken': {
    category: 'invalid',
    vi: 'Số định danh cá nhân sai khuôn dạng; giữ nguyên nhưng không dùng để nhận người.',
    en: 'The citizen number is not well formed; it is kept but not used to recognise the person.',
  },
  'import.citizen-number-taken': {
    category: 'conflict',
    vi: 'Số định danh cá nhân này đã thuộc về người khác.',
    en: 'This citizen number already belongs to somebody else.',
  },
  'import.insurance-number-broken': {
    category: 'invalid',
    vi: 'Mã thẻ BHYT sai khuôn dạng.',
    en: 'The insurance card number is not well formed.',
  },
  'import.insurance-number-taken': {
    category: 'conflict',
    vi: 'Mã số BHXH này đã thuộc về người khác.',
    en: 'This insurance number already belongs to somebody else.',
  },
  'import.person-doubtful': {
    category: 'conflict',
    vi: 'Có {count} người có thể là người này; cần người quyết định.',
    en: '{count} people may be this person; somebody must decide.',
  },
  'import.person-differs': {
    category: 'conflict',
    vi: 'Cùng số định danh nhưng khác {field} với người đã có.',
    en: 'The same number, but another {field} than the person on file.',
  },
  'import.household-unknown': {
    category: 'invalid',
    vi: 'Không tìm thấy hộ gia đình mang số này.',
    en: 'There is no household with this number.',
  },
} as const satisfies Problems;
