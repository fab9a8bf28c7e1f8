import type { Problems } from './problem.ts';

/** What can be wrong with a definition of the content folder, beside what the registry of `records` already says. */
export const contentCheckProblems = {
  'content.schema-missing': {
    category: 'unavailable',
    vi: 'Thiếu lược đồ {kind}.schema.json nên không kiểm tra được định nghĩa loại này.',
    en: 'The schema {kind}.schema.json is missing, so definitions of this kind cannot be checked.',
  },
  'content.schema-broken': {
    category: 'invalid',
    vi: 'Tệp lược đồ này hỏng: {detail}.',
    en: 'This schema file is broken: {detail}.',
  },
  'content.file-stray': {
    category: 'invalid',
    vi: 'Tệp {file} nằm ở chỗ không đọc định nghĩa nào; kiểm tra lại tên thư mục.',
    en: 'The file {file} stands where no definition is read from; check the name of its folder.',
  },
  'content.not-normalised': {
    category: 'invalid',
    vi: 'Dòng này có chữ tiếng Việt không ở dạng dựng sẵn (NFC), tìm và so sánh sẽ lệch.',
    en: 'This line has Vietnamese letters that are not in composed form (NFC); searches and comparisons would miss them.',
  },
  'content.folder-name': {
    category: 'invalid',
    vi: 'Mã chương trình «{programme}» phải trùng tên thư mục «{folder}».',
    en: 'The programme id “{programme}” must be the name of its folder “{folder}”.',
  },
  'content.programme-missing': {
    category: 'invalid',
    vi: 'Thư mục «{folder}» chưa có programme.yaml hợp lệ nên các định nghĩa trong đó không được nạp.',
    en: 'The folder “{folder}” has no sound programme.yaml, so the definitions in it are not loaded.',
  },
  'content.key-missing': { category: 'invalid', vi: 'Thiếu mục «{key}».', en: 'The key “{key}” is missing.' },
  'content.key-unknown': {
    category: 'invalid',
    vi: 'Không có mục nào tên «{key}»; nếu là một phần câu chữ, đặt câu trong nháy.',
    en: 'There is no key “{key}”; if it is part of a sentence, put the sentence in quotes.',
  },
  'content.key-idle': { category: 'invalid', vi: 'Mục «{key}» không có nghĩa khi {reason}.', en: 'The key “{key}” means nothing with {reason}.' },
  'content.language-missing': {
    category: 'invalid',
    vi: 'Mục «{key}» chưa có lời bằng thứ tiếng «{language}»; cần cả vi và en.',
    en: 'The key “{key}” has no words in the language “{language}”; both vi and en are needed.',
  },
  'content.type': { category: 'invalid', vi: 'Mục «{key}» sai kiểu: cần {expected}.', en: 'The key “{key}” has the wrong type: {expected} is needed.' },
  'content.choice': { category: 'invalid', vi: 'Mục «{key}» phải là một trong: {allowed}.', en: 'The key “{key}” must be one of: {allowed}.' },
  'content.day': {
    category: 'invalid',
    vi: 'Mục «{key}» phải là một ngày có thật, viết năm-tháng-ngày.',
    en: 'The key “{key}” must be a day that exists, written year-month-day.',
  },
  'content.pattern': { category: 'invalid', vi: 'Mục «{key}» không đúng khuôn {pattern}.', en: 'The key “{key}” is not of the form {pattern}.' },
  'content.limit': { category: 'invalid', vi: 'Mục «{key}» ngoài giới hạn: {rule} {limit}.', en: 'The key “{key}” is out of bounds: {rule} {limit}.' },
  'content.shape': { category: 'invalid', vi: 'Mục «{key}» sai cấu trúc ({rule}).', en: 'The key “{key}” has a wrong structure ({rule}).' },
  'content.limits-reversed': {
    category: 'invalid',
    vi: 'Giá trị sau {maximum} nhỏ hơn giá trị trước {minimum}.',
    en: 'The second value {maximum} is below the first, {minimum}.',
  },
  'content.register-taken': {
    category: 'conflict',
    vi: 'Sổ «{register}» đã thuộc biểu mẫu «{form}».',
    en: 'The register “{register}” already belongs to the form “{form}”.',
  },
  'content.reference-refused': {
    category: 'invalid',
    vi: 'Định nghĩa «{id}» nhắc đến «{reference}», mà «{reference}» đang có lỗi.',
    en: 'The definition “{id}” refers to “{reference}”, which has errors of its own.',
  },
  'content.column-unknown': { category: 'invalid', vi: 'Sổ «{register}» không có cột «{column}».', en: 'The register “{register}” has no column “{column}”.' },
  'content.column-type': {
    category: 'invalid',
    vi: 'Cột «{column}» có kiểu {type}; ở đây cần {expected}.',
    en: 'The column “{column}” has the type {type}; {expected} is needed here.',
  },
  'content.code-unknown': {
    category: 'invalid',
    vi: 'Mục «{field}» không có lựa chọn «{value}»: điều kiện này sẽ không bao giờ đúng.',
    en: 'The field “{field}” has no choice “{value}”: the condition could never be true.',
  },
  'content.no-state': {
    category: 'invalid',
    vi: 'Sổ «{register}» không có từ ngày–đến ngày nên không có tình trạng tại một ngày ({time}).',
    en: 'The register “{register}” has no from and to, so it has no state on a day ({time}).',
  },
  'content.denominator-missing': {
    category: 'invalid',
    vi: 'Chỉ số kiểu {value} phải có mẫu số.',
    en: 'An indicator of the kind {value} must have a denominator.',
  },
  'content.denominator-idle': {
    category: 'invalid',
    vi: 'Chỉ số kiểu {value} không có mẫu số.',
    en: 'An indicator of the kind {value} has no denominator.',
  },
  'content.formula-circular': {
    category: 'invalid',
    vi: 'Công thức của chỉ số «{indicator}» đi thành vòng tròn: {path}.',
    en: 'The formula of the indicator “{indicator}” leads back to itself: {path}.',
  },
  'content.breakdown-without-register': {
    category: 'invalid',
    vi: 'Phân tổ «{breakdown}» cần tử số; chỉ số chỉ có số báo cáo thì dùng by: reported.',
    en: 'The breakdown “{breakdown}” needs a numerator; where figures are only reported use by: reported.',
  },
  'target.deadline-after-end': {
    category: 'invalid',
    vi: 'Hạn {deadline} của chỉ tiêu «{target}» ở sau ngày kết thúc kế hoạch {to}.',
    en: 'The deadline {deadline} of the target “{target}” lies after the end of the plan on {to}.',
  },
  'target.milestone-order': {
    category: 'invalid',
    vi: 'Mốc {date} của chỉ tiêu «{target}» không theo thứ tự hoặc không trước hạn {deadline}.',
    en: 'The milestone {date} of the target “{target}” is out of order or not before the deadline {deadline}.',
  },
} as const satisfies Problems;
