import type { Problems } from './problem.ts';

/** What a record's data may fail of its form. */
export const formProblems = {
  'form.required': {
    category: 'invalid',
    vi: 'Chưa có câu trả lời bắt buộc.',
    en: 'A required answer is missing.',
  },
  'form.unknown-field': {
    category: 'invalid',
    vi: 'Phiếu không có trường này; nội dung vẫn được giữ.',
    en: 'The form has no such field; its content is kept.',
  },
  'form.type': {
    category: 'invalid',
    vi: 'Sai kiểu dữ liệu: cần {expected}.',
    en: 'Wrong type of answer: {expected} is needed.',
  },
  'form.not-an-object': {
    category: 'invalid',
    vi: 'Nội dung phiếu phải là một đối tượng gồm các trường.',
    en: 'The content of a form must be an object of fields.',
  },
  'form.repeats': {
    category: 'invalid',
    vi: 'Nhóm lặp phải là một danh sách.',
    en: 'A repeating group must be a list.',
  },
  'form.does-not-repeat': {
    category: 'invalid',
    vi: 'Trường này chỉ có một câu trả lời, không phải danh sách.',
    en: 'This field has one answer, not a list.',
  },
  'form.too-many-items': {
    category: 'invalid',
    vi: 'Danh sách có {count} dòng, quá mức tối đa {maximum}.',
    en: 'The list has {count} lines, more than the {maximum} allowed.',
  },
  'form.too-small': {
    category: 'invalid',
    vi: 'Giá trị nhỏ hơn mức tối thiểu {minimum}.',
    en: 'The value is below the minimum {minimum}.',
  },
  'form.too-large': {
    category: 'invalid',
    vi: 'Giá trị lớn hơn mức tối đa {maximum}.',
    en: 'The value is above the maximum {maximum}.',
  },
  'form.not-whole': {
    category: 'invalid',
    vi: 'Cần một số nguyên.',
    en: 'A whole number is needed.',
  },
  'form.decimals': {
    category: 'invalid',
    vi: 'Quá {decimals} chữ số thập phân.',
    en: 'More than {decimals} decimals.',
  },
  'form.number-unclear': {
    category: 'invalid',
    vi: 'Số này có thể hiểu theo hai cách; hãy bỏ dấu phân nhóm nghìn.',
    en: 'This number can be read in two ways; leave out the thousands separator.',
  },
  'form.too-long': {
    category: 'invalid',
    vi: 'Dài quá {maximum} ký tự.',
    en: 'Longer than {maximum} characters.',
  },
  'form.pattern': {
    category: 'invalid',
    vi: 'Không đúng khuôn dạng quy định.',
    en: 'Not in the prescribed shape.',
  },
  'form.forbidden-character': {
    category: 'invalid',
    vi: 'Có ký tự không được phép (mã {character}).',
    en: 'Holds a character that is not allowed (code {character}).',
  },
  'form.unknown-code': {
    category: 'invalid',
    vi: 'Mã này không có trong danh mục {codes}.',
    en: 'This code is not in the list {codes}.',
  },
  'form.unknown-option': {
    category: 'invalid',
    vi: 'Mã này không nằm trong các lựa chọn của phiếu.',
    en: 'This code is not among the choices of the form.',
  },
  'form.code-not-valid-at-date': {
    category: 'invalid',
    vi: 'Mã này của danh mục {codes} không có hiệu lực ngày {date}.',
    en: 'This code of the list {codes} is not in force on {date}.',
  },
  'form.unit-unknown': {
    category: 'invalid',
    vi: 'Không có đơn vị này.',
    en: 'There is no such unit.',
  },
  'form.reference-broken': {
    category: 'invalid',
    vi: 'Liên kết phải là mã định danh của một {subject}.',
    en: 'A reference must be the id of a {subject}.',
  },
  'form.reference-unknown': {
    category: 'invalid',
    vi: 'Không tìm thấy {subject} được liên kết.',
    en: 'The {subject} referred to is not known.',
  },
  'form.date-impossible': {
    category: 'invalid',
    vi: 'Ngày này không có trong lịch hoặc sai khuôn dạng.',
    en: 'There is no such date, or it is not well formed.',
  },
  'form.date-future': {
    category: 'invalid',
    vi: 'Ngày này ở sau ngày {at} của phiếu.',
    en: 'This date lies after the date {at} of the form.',
  },
  'form.date-too-imprecise': {
    category: 'invalid',
    vi: 'Ngày chưa đủ chính xác: cần đến {precision}.',
    en: 'The date is not exact enough: it must be known to the {precision}.',
  },
  'form.not-asked': {
    category: 'invalid',
    vi: 'Có câu trả lời cho một trường không được hỏi trong trường hợp này.',
    en: 'There is an answer to a field that is not asked in this case.',
  },
  'form.calculation-differs': {
    category: 'invalid',
    vi: 'Giá trị gửi lên khác giá trị máy tự tính.',
    en: 'The value sent differs from the calculated one.',
  },
  'form.check': {
    category: 'invalid',
    vi: 'Không đạt điều kiện kiểm tra «{check}» của phiếu.',
    en: 'The form’s own check “{check}” is not met.',
  },
  'form.check-unknown': {
    category: 'invalid',
    vi: 'Không tính được điều kiện «{check}» của phiếu.',
    en: 'The form’s check “{check}” could not be computed.',
  },
  'form.unknown-form': {
    category: 'not-found',
    vi: 'Không có phiếu «{form}».',
    en: 'There is no form “{form}”.',
  },
  'form.unknown-version': {
    category: 'not-found',
    vi: 'Phiếu «{form}» không có phiên bản {version}.',
    en: 'The form “{form}” has no version {version}.',
  },
  'form.no-version-at-date': {
    category: 'invalid',
    vi: 'Phiếu «{form}» không có phiên bản nào có hiệu lực ngày {date}.',
    en: 'No version of the form “{form}” is in force on {date}.',
  },
  'form.version-not-in-force': {
    category: 'invalid',
    vi: 'Phiên bản {version} của phiếu «{form}» không có hiệu lực ngày {date}.',
    en: 'Version {version} of the form “{form}” is not in force on {date}.',
  },
  'form.too-deep': {
    category: 'invalid',
    vi: 'Nội dung lồng nhau quá {maximum} tầng.',
    en: 'The content is nested more than {maximum} levels deep.',
  },
  'form.too-big': {
    category: 'too-costly',
    status: 413,
    vi: 'Phiếu quá lớn; tối đa {maximum} byte.',
    en: 'The filled form is too large; at most {maximum} bytes.',
  },
} as const satisfies Problems;
