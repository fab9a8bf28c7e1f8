import type { Problems } from './problem.ts';

/** Files taken in, whatever their kind: the file itself, its fields and values, lists and totals in CSV or Excel. */
export const importProblems = {
  'import.unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy lần nhập này.',
    en: 'There is no such import.',
  },
  'import.path-unknown': {
    category: 'not-found',
    vi: 'Không có tệp hay thư mục «{path}».',
    en: 'There is no file or folder “{path}”.',
  },
  'import.not-recognised': {
    category: 'unsupported',
    vi: 'Không nhận ra loại tệp này.',
    en: 'This kind of file is not recognised.',
  },
  'import.empty-file': {
    category: 'invalid',
    vi: 'Tệp rỗng.',
    en: 'The file is empty.',
  },
  'import.too-large': {
    category: 'too-costly',
    status: 413,
    vi: 'Tệp quá lớn; tối đa {limit} MB.',
    en: 'The file is too large; at most {limit} MB.',
  },
  'import.zip-bomb': {
    category: 'too-costly',
    vi: 'Tệp nén bung ra quá lớn (quá {limit} MB) nên bị từ chối.',
    en: 'The archive unpacks to more than {limit} MB and is refused.',
  },
  'import.zip-broken': {
    category: 'invalid',
    vi: 'Tệp nén bị hỏng.',
    en: 'The archive is damaged.',
  },
  'import.zip-encrypted': {
    category: 'unsupported',
    vi: 'Tệp nén có mật khẩu nên không đọc được.',
    en: 'The archive has a password and cannot be read.',
  },
  'import.encoding': {
    category: 'invalid',
    vi: 'Tệp không phải mã UTF-8; hãy lưu lại bằng Unicode UTF-8.',
    en: 'The file is not UTF-8; save it as Unicode UTF-8.',
  },
  'import.legacy-font': {
    category: 'invalid',
    vi: 'Chữ trong tệp dùng bảng mã cũ ({encoding}); hãy chuyển sang Unicode.',
    en: 'The text of the file uses an old encoding ({encoding}); convert it to Unicode.',
  },
  'import.already-done': {
    category: 'conflict',
    vi: 'Tệp này đã được nhập ngày {date}.',
    en: 'This file was already imported on {date}.',
  },
  'import.field-unknown': {
    category: 'invalid',
    vi: 'Bảng {table} không có trường «{field}»; nội dung vẫn được giữ.',
    en: 'The table {table} has no field “{field}”; its content is kept.',
  },
  'import.field-missing': {
    category: 'invalid',
    vi: 'Thiếu trường {field}.',
    en: 'The field {field} is missing.',
  },
  'import.field-too-long': {
    category: 'invalid',
    vi: 'Trường {field} dài {length} ký tự, quá mức {maximum}.',
    en: 'The field {field} has {length} characters, more than the {maximum} allowed.',
  },
  'import.field-broken': {
    category: 'invalid',
    vi: 'Trường {field} sai khuôn dạng.',
    en: 'The field {field} is not well formed.',
  },
  'import.value-unknown': {
    category: 'invalid',
    vi: 'Trường {field} có giá trị không nằm trong danh mục.',
    en: 'The field {field} has a value that is not in its list.',
  },
  'import.date-impossible': {
    category: 'invalid',
    vi: 'Trường {field} không phải một ngày có thật.',
    en: 'The field {field} is not an existing date.',
  },
  'import.date-future': {
    category: 'invalid',
    vi: 'Trường {field} là một ngày trong tương lai.',
    en: 'The field {field} is a date in the future.',
  },
  'import.dates-reversed': {
    category: 'invalid',
    vi: 'Trường {later} ở trước trường {earlier}.',
    en: 'The field {later} lies before the field {earlier}.',
  },
  'import.number-broken': {
    category: 'invalid',
    vi: 'Trường {field} không phải một số đọc được.',
    en: 'The field {field} is not a readable number.',
  },
  'import.number-unclear': {
    category: 'invalid',
    vi: 'Trường {field} là một số có thể hiểu theo hai cách.',
    en: 'The field {field} is a number that can be read in two ways.',
  },
  'import.number-negative': {
    category: 'invalid',
    vi: 'Trường {field} không được âm.',
    en: 'The field {field} must not be negative.',
  },
  'import.unit-unknown': {
    category: 'invalid',
    vi: 'Không có đơn vị mang mã «{code}».',
    en: 'No unit has the code “{code}”.',
  },
  'import.unit-not-valid-at-date': {
    category: 'invalid',
    vi: 'Đơn vị mã «{code}» không tồn tại vào ngày {date}.',
    en: 'The unit with the code “{code}” does not exist on {date}.',
  },
  'import.commune-unknown': {
    category: 'invalid',
    vi: 'Không có xã, phường mang mã «{code}».',
    en: 'No commune has the code “{code}”.',
  },
  'import.village-unknown': {
    category: 'invalid',
    vi: 'Xã «{commune}» không có thôn, tổ dân phố này.',
    en: 'The commune “{commune}” has no such village.',
  },
  'import.icd-unknown': {
    category: 'invalid',
    vi: 'Không có mã bệnh ICD-10 «{code}».',
    en: 'There is no ICD-10 code “{code}”.',
  },
  'import.duplicate-in-file': {
    category: 'invalid',
    vi: 'Trùng với dòng {line} của cùng tệp.',
    en: 'The same as line {line} of this file.',
  },
  'import.sheet-missing': {
    category: 'invalid',
    vi: 'Tệp không có trang tính «{sheet}».',
    en: 'The file has no sheet “{sheet}”.',
  },
  'import.column-missing': {
    category: 'invalid',
    vi: 'Thiếu cột «{column}».',
    en: 'The column “{column}” is missing.',
  },
  'import.column-unmapped': {
    category: 'invalid',
    vi: 'Chưa biết cột «{column}» ứng với trường nào.',
    en: 'It is not known which field the column “{column}” stands for.',
  },
  'import.column-twice': {
    category: 'invalid',
    vi: 'Cột «{column}» có hai lần.',
    en: 'The column “{column}” stands twice.',
  },
  'import.row-length': {
    category: 'invalid',
    vi: 'Dòng có {found} ô, cần {expected}.',
    en: 'The line has {found} cells; {expected} are needed.',
  },
  'import.too-many-rows': {
    category: 'too-costly',
    vi: 'Tệp có quá {limit} dòng; hãy chia nhỏ tệp.',
    en: 'The file has more than {limit} lines; split it.',
  },
  'import.indicator-unknown': {
    category: 'invalid',
    vi: 'Không có chỉ số «{indicator}».',
    en: 'There is no indicator “{indicator}”.',
  },
  'import.period-broken': {
    category: 'invalid',
    vi: 'Không đọc được kỳ «{period}».',
    en: 'Not readable as a period: “{period}”.',
  },
  'import.total-broken': {
    category: 'invalid',
    vi: 'Số tổng không phải một số đọc được.',
    en: 'The total is not a readable number.',
  },
  'import.total-differs': {
    category: 'conflict',
    vi: 'Đã có số tổng {kept} cho chỉ số «{indicator}» kỳ {period}.',
    en: 'There is already a total of {kept} for the indicator “{indicator}” in {period}.',
  },
  'import.parked-unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy bản ghi chờ xử lý này.',
    en: 'There is no such waiting record.',
  },
  'import.parked-settled': {
    category: 'conflict',
    vi: 'Bản ghi chờ này đã được xử lý.',
    en: 'This waiting record has already been settled.',
  },
} as const satisfies Problems;
