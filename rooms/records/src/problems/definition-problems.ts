import type { Problems } from './problem.ts';

/** What may be wrong with the definition of a form; expressions have their own codes. */
export const definitionProblems = {
  'definition.name-broken': {
    category: 'invalid',
    vi: 'Tên «{id}» sai khuôn dạng: chỉ dùng chữ thường không dấu, chữ số và dấu «{separator}».',
    en: 'The name “{id}” is not well formed: lower-case letters, digits and “{separator}” only.',
  },
  'definition.name-too-long': {
    category: 'invalid',
    vi: 'Tên cột «{id}» dài quá {maximum} ký tự.',
    en: 'The column name “{id}” is longer than {maximum} characters.',
  },
  'definition.name-reserved': {
    category: 'invalid',
    vi: 'Tên «{id}» đã dành riêng cho hệ thống.',
    en: 'The name “{id}” is reserved.',
  },
  'definition.duplicate-id': {
    category: 'invalid',
    vi: 'Mã «{id}» xuất hiện hai lần.',
    en: 'The id “{id}” stands twice.',
  },
  'definition.words-missing': {
    category: 'invalid',
    vi: 'Thiếu lời tiếng Việt hoặc tiếng Anh, hoặc lời tiếng Việt không ở dạng Unicode NFC.',
    en: 'The Vietnamese or English words are missing, or the Vietnamese ones are not in Unicode NFC.',
  },
  'definition.key-missing': {
    category: 'invalid',
    vi: 'Trường kiểu «{type}» phải có «{key}».',
    en: 'A field of the type “{type}” needs “{key}”.',
  },
  'definition.key-idle': {
    category: 'invalid',
    vi: '«{key}» không có nghĩa với trường kiểu «{type}».',
    en: '“{key}” means nothing for a field of the type “{type}”.',
  },
  'definition.key-broken': {
    category: 'invalid',
    vi: 'Giá trị của «{key}» không hợp lệ.',
    en: 'The value of “{key}” is not valid.',
  },
  'definition.coding-list': {
    category: 'invalid',
    vi: 'Trường mã phải có đúng một trong hai: danh mục (codes) hoặc danh sách lựa chọn (options).',
    en: 'A coding field has either a code system (codes) or a list of its own (options), and not both.',
  },
  'definition.limits-reversed': {
    category: 'invalid',
    vi: 'Mức tối thiểu {minimum} lớn hơn mức tối đa {maximum}.',
    en: 'The minimum {minimum} is above the maximum {maximum}.',
  },
  'definition.pattern-broken': {
    category: 'invalid',
    vi: 'Khuôn dạng (pattern) không phải là biểu thức chính quy dùng được.',
    en: 'The pattern is not a usable regular expression.',
  },
  'definition.pattern-slow': {
    category: 'invalid',
    vi: 'Khuôn dạng (pattern) lặp trong lặp, có thể làm máy treo.',
    en: 'The pattern repeats within a repetition and may hang the machine.',
  },
  'definition.group-in-group': {
    category: 'invalid',
    vi: 'Nhóm không được nằm trong nhóm khác.',
    en: 'A group cannot stand inside another group.',
  },
  'definition.calculated-typed': {
    category: 'invalid',
    vi: 'Trường tự tính không được có «{key}».',
    en: 'A calculated field cannot have “{key}”.',
  },
  'definition.circle': {
    category: 'invalid',
    vi: 'Các trường tự tính phụ thuộc vòng tròn: {fields}.',
    en: 'Calculated fields depend on one another in a circle: {fields}.',
  },
  'definition.result-type': {
    category: 'invalid',
    vi: 'Biểu thức phải cho kết quả kiểu «{wanted}».',
    en: 'The expression must come to “{wanted}”.',
  },
  'definition.date-broken': {
    category: 'invalid',
    vi: 'Ngày hiệu lực «{key}» phải có dạng YYYY-MM-DD và có trong lịch.',
    en: 'The date of force “{key}” must be YYYY-MM-DD and exist.',
  },
  'definition.dates-reversed': {
    category: 'invalid',
    vi: 'Hết hiệu lực ngày {to}, trước ngày bắt đầu {from}.',
    en: 'Ends on {to}, before it begins on {from}.',
  },
  'definition.field-unknown': {
    category: 'invalid',
    vi: 'Không có trường «{field}» trong phiếu.',
    en: 'The form has no field “{field}”.',
  },
} as const satisfies Problems;

export type DefinitionProblemCode = keyof typeof definitionProblems;
