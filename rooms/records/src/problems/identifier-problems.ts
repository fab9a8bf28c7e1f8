import type { Problems } from './problem.ts';

/** Numbers of people and cards, and the texts of their QR codes. */
export const identifierProblems = {
  'citizen-number.shape': {
    category: 'invalid',
    vi: 'Số định danh cá nhân phải gồm đúng 12 chữ số.',
    en: 'A citizen number has exactly 12 digits.',
  },
  'citizen-number.place-unknown': {
    category: 'invalid',
    vi: 'Ba chữ số đầu không phải mã tỉnh hoặc mã nước nơi đăng ký khai sinh.',
    en: 'The first three digits are no code of a province or country of birth registration.',
  },
  'citizen-number.sex-differs': {
    category: 'invalid',
    vi: 'Giới tính không khớp với số định danh cá nhân.',
    en: 'The sex does not agree with the citizen number.',
  },
  'citizen-number.birth-year-differs': {
    category: 'invalid',
    vi: 'Năm sinh không khớp với số định danh cá nhân.',
    en: 'The year of birth does not agree with the citizen number.',
  },
  'citizen-number.birth-year-future': {
    category: 'invalid',
    vi: 'Năm sinh trong số định danh cá nhân ở tương lai.',
    en: 'The year of birth in the citizen number lies in the future.',
  },
  'insurance-card.shape': {
    category: 'invalid',
    vi: 'Mã thẻ BHYT phải gồm 15 ký tự (2 chữ cái và 13 chữ số) hoặc mã số BHXH 10 chữ số.',
    en: 'A health insurance card has 15 characters (2 letters and 13 digits), or the 10 digits of the insurance number.',
  },
  'insurance-card.benefit-level': {
    category: 'invalid',
    vi: 'Ký tự thứ ba của mã thẻ BHYT phải từ 1 đến 5.',
    en: 'The third character of the card number must be 1 to 5.',
  },
  'temporary-number.shape': {
    category: 'invalid',
    vi: 'Mã tạm gồm chữ T và 9 ký tự.',
    en: 'A temporary number is the letter T and 9 characters.',
  },
  'temporary-number.check-character': {
    category: 'invalid',
    vi: 'Mã tạm gõ sai: ký tự kiểm tra không khớp.',
    en: 'The temporary number is mistyped: its check character does not agree.',
  },
  'card-qr.not-recognised': {
    category: 'invalid',
    vi: 'Mã QR này không phải của thẻ căn cước hoặc thẻ BHYT.',
    en: 'This QR code is not one of a citizen card or a health insurance card.',
  },
  'card-qr.field-broken': {
    category: 'invalid',
    vi: 'Không đọc được mục «{part}» trong mã QR.',
    en: 'The part “{part}” of the QR code is not readable.',
  },
} as const satisfies Problems;
