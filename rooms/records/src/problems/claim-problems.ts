import type { Problems } from './problem.ts';

/** Insurance claim files (GIAMDINHHS) and the claims in them, beyond what every import has. */
export const claimProblems = {
  'claim.check-in': {
    category: 'unsupported',
    vi: 'Đây là tệp trạng thái khám bệnh, chữa bệnh (XML0), không phải hồ sơ đề nghị thanh toán; không nhập tệp loại này.',
    en: 'This is a check-in message (XML0), not a claim file; files of this kind are not imported.',
  },
  'claim.file-cut': {
    category: 'invalid',
    vi: 'Tệp bị cắt giữa chừng; đã đọc được {claims} hồ sơ trọn vẹn trước chỗ cắt.',
    en: 'The file is cut off; {claims} complete claims were read before the cut.',
  },
  'claim.not-closed': {
    category: 'invalid',
    vi: 'Hồ sơ chưa đóng thẻ HOSO mà hồ sơ sau đã mở.',
    en: 'The next claim begins before this HOSO is closed.',
  },
  'claim.too-large': {
    category: 'too-costly',
    vi: 'Một hồ sơ dài quá {maximum} ký tự nên bị bỏ qua.',
    en: 'A claim has more than {maximum} characters and is left out.',
  },
  'claim.too-many-elements': {
    category: 'too-costly',
    vi: 'Hồ sơ có quá {maximum} thẻ XML nên bị bỏ qua.',
    en: 'The claim has more than {maximum} XML elements and is left out.',
  },
  'claim.element-nested': {
    category: 'invalid',
    vi: 'Trường {field} có thẻ lồng bên trong; phần lồng không được đọc.',
    en: 'The field {field} has elements inside it, which are not read.',
  },
  'claim.field-twice': {
    category: 'invalid',
    vi: 'Trường {field} có hai lần với hai giá trị khác nhau.',
    en: 'The field {field} stands twice with two different values.',
  },
  'claim.time-missing': {
    category: 'invalid',
    vi: 'Trường {field} chỉ có ngày, thiếu giờ phút.',
    en: 'The field {field} has a date without a time.',
  },
  'claim.number-rounded': {
    category: 'invalid',
    vi: 'Trường {field} có quá {maximum} chữ số thập phân; đã làm tròn.',
    en: 'The field {field} has more than {maximum} decimals and was rounded.',
  },
  'claim.card-lists-differ': {
    category: 'invalid',
    vi: 'MA_THE_BHYT, MA_DKBD, GT_THE_TU và GT_THE_DEN không cùng số phần tử.',
    en: 'MA_THE_BHYT, MA_DKBD, GT_THE_TU and GT_THE_DEN do not have the same number of parts.',
  },
  'claim.main-diagnosis-several': {
    category: 'invalid',
    vi: 'Trường {field} có nhiều mã bệnh chính; lấy mã đầu, các mã sau là bệnh kèm theo.',
    en: 'The field {field} has several main diagnoses; the first is taken, the others count as accompanying.',
  },
  'claim.result-without-service': {
    category: 'invalid',
    vi: 'Có {count} kết quả cận lâm sàng không ứng với dịch vụ nào của hồ sơ.',
    en: '{count} results belong to no service of the claim.',
  },
  'claim.costs-differ': {
    category: 'invalid',
    vi: 'Tổng chi phí {stated} khác tổng bốn nguồn chi trả {found}.',
    en: 'The total cost {stated} differs from the sum {found} of the four payers.',
  },
  'claim.more-findings': {
    category: 'invalid',
    vi: 'Còn {count} phát hiện nữa ở hồ sơ này.',
    en: 'There are {count} more findings in this claim.',
  },
} as const satisfies Problems;
