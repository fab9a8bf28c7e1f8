import type { Problems } from './problem.ts';

/** Definitions in the content folder, expressions in them, code systems and terms, FHIR at the edge. */
export const contentProblems = {
  'content.not-readable': {
    category: 'invalid',
    vi: 'Không đọc được tệp định nghĩa {file}.',
    en: 'The definition file {file} is not readable.',
  },
  'content.schema': {
    category: 'invalid',
    vi: 'Tệp {file} sai cấu trúc ở «{path}»: {reason}.',
    en: 'The file {file} has a wrong structure at “{path}”: {reason}.',
  },
  'content.duplicate-id': {
    category: 'invalid',
    vi: 'Mã «{id}» được định nghĩa hai lần.',
    en: 'The id “{id}” is defined twice.',
  },
  'content.reference-unknown': {
    category: 'invalid',
    vi: 'Định nghĩa «{id}» nhắc đến «{reference}» không tồn tại.',
    en: 'The definition “{id}” refers to “{reference}”, which does not exist.',
  },
  'content.dates-reversed': {
    category: 'invalid',
    vi: 'Định nghĩa «{id}» hết hiệu lực ngày {to}, trước ngày bắt đầu {from}.',
    en: 'The definition “{id}” ends on {to}, before it begins on {from}.',
  },
  'content.dates-overlap': {
    category: 'invalid',
    vi: 'Hai phiên bản của «{id}» cùng có hiệu lực từ ngày {date}.',
    en: 'Two versions of “{id}” are in force at once from {date}.',
  },
  'content.changed-after-use': {
    category: 'conflict',
    vi: 'Phiên bản {version} của «{id}» đã được dùng nên không thể đổi; hãy làm phiên bản mới.',
    en: 'Version {version} of “{id}” is in use and cannot change; make a new version.',
  },
  'content.unverified': {
    category: 'invalid',
    vi: 'Định nghĩa «{id}» chưa đối chiếu văn bản gốc.',
    en: 'The definition “{id}” has not been checked against the original text.',
  },
  'expression.syntax': {
    category: 'invalid',
    vi: 'Biểu thức viết sai ở vị trí {position}.',
    en: 'The expression is wrong at position {position}.',
  },
  'expression.unknown-field': {
    category: 'invalid',
    vi: 'Biểu thức nhắc đến trường «{field}» không có trong phiếu.',
    en: 'The expression names the field “{field}”, which the form does not have.',
  },
  'expression.unknown-function': {
    category: 'invalid',
    vi: 'Biểu thức gọi hàm «{name}» không tồn tại.',
    en: 'The expression calls the function “{name}”, which does not exist.',
  },
  'expression.type': {
    category: 'invalid',
    vi: 'Biểu thức dùng sai kiểu dữ liệu ở vị trí {position}.',
    en: 'The expression uses a wrong type at position {position}.',
  },
  'terms.unknown-system': {
    category: 'not-found',
    vi: 'Không có danh mục «{system}».',
    en: 'There is no code system “{system}”.',
  },
  'terms.unknown-code': {
    category: 'not-found',
    vi: 'Danh mục {system} không có mã «{code}».',
    en: 'The code system {system} has no code “{code}”.',
  },
  'terms.not-valid-at-date': {
    category: 'invalid',
    vi: 'Mã «{code}» của danh mục {system} không có hiệu lực ngày {date}.',
    en: 'The code “{code}” of the code system {system} is not in force on {date}.',
  },
  'fhir.unsupported-type': {
    category: 'unsupported',
    vi: 'Không nhận tài nguyên FHIR loại «{type}».',
    en: 'FHIR resources of the type “{type}” are not handled.',
  },
  'fhir.unsupported-parameter': {
    category: 'unsupported',
    vi: 'Không tìm được theo tham số «{parameter}».',
    en: 'Searching by “{parameter}” is not offered.',
  },
  'fhir.invalid-resource': {
    category: 'invalid',
    status: 422,
    vi: 'Tài nguyên FHIR không hợp lệ ở «{path}».',
    en: 'The FHIR resource is not valid at “{path}”.',
  },
} as const satisfies Problems;
