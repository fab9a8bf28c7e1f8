import type { Problems } from './problem.ts';

/** Requests, pages, the site itself, its database and its jobs. */
export const refusalProblems = {
  'request.invalid': {
    category: 'invalid',
    vi: 'Yêu cầu gửi lên không đúng khuôn dạng.',
    en: 'The request is not well formed.',
  },
  'request.field-invalid': {
    category: 'invalid',
    vi: 'Trường «{field}» của yêu cầu không hợp lệ.',
    en: 'The field “{field}” of the request is not valid.',
  },
  'request.too-large': {
    category: 'too-costly',
    status: 413,
    vi: 'Dữ liệu gửi lên quá lớn; hãy chia nhỏ.',
    en: 'The data sent is too large; split it.',
  },
  'request.media-type': {
    category: 'unsupported',
    status: 415,
    vi: 'Không nhận loại nội dung «{type}».',
    en: 'Content of the type “{type}” is not accepted.',
  },
  'request.method': {
    category: 'unsupported',
    status: 405,
    vi: 'Địa chỉ này không nhận phương thức {method}.',
    en: 'This address does not take the method {method}.',
  },
  'request.other-origin': {
    category: 'forbidden',
    vi: 'Yêu cầu đến từ một trang web khác nên bị từ chối.',
    en: 'The request comes from another web site and is refused.',
  },
  'request.too-many': {
    category: 'busy',
    status: 429,
    vi: 'Gửi quá nhiều yêu cầu; thử lại sau ít phút.',
    en: 'Too many requests; try again in a few minutes.',
  },
  'request.too-many-rows': {
    category: 'too-costly',
    vi: 'Yêu cầu trả về quá {limit} dòng; hãy thu hẹp phạm vi.',
    en: 'The request would return more than {limit} rows; narrow it down.',
  },
  'request.too-slow': {
    category: 'too-costly',
    vi: 'Câu hỏi này tính quá lâu nên đã dừng; hãy thu hẹp phạm vi.',
    en: 'The question took too long and was stopped; narrow it down.',
  },
  'request.search-too-short': {
    category: 'invalid',
    vi: 'Nhập ít nhất {minimum} ký tự để tìm.',
    en: 'Type at least {minimum} characters to search.',
  },
  'page.not-found': {
    category: 'not-found',
    vi: 'Không có trang này.',
    en: 'There is no such page.',
  },
  'page.gone': {
    category: 'gone',
    vi: 'Trang này đã bị gỡ bỏ.',
    en: 'This page has been removed.',
  },
  'site.busy': {
    category: 'busy',
    vi: 'Hệ thống đang bận; thử lại sau ít phút.',
    en: 'The system is busy; try again in a few minutes.',
  },
  'site.unavailable': {
    category: 'unavailable',
    vi: 'Hệ thống tạm thời chưa phục vụ được.',
    en: 'The system cannot serve at the moment.',
  },
  'site.starting': {
    category: 'unavailable',
    vi: 'Hệ thống đang khởi động; thử lại sau ít giây.',
    en: 'The system is starting; try again in a few seconds.',
  },
  'site.stopping': {
    category: 'unavailable',
    vi: 'Hệ thống đang dừng; thử lại sau khi khởi động lại.',
    en: 'The system is stopping; try again after it has restarted.',
  },
  'site.disk-full': {
    category: 'unavailable',
    status: 507,
    vi: 'Ổ đĩa đã đầy nên không ghi thêm được; báo người quản trị.',
    en: 'The disk is full and nothing more can be written; tell the administrator.',
  },
  'site.read-only': {
    category: 'unavailable',
    vi: 'Hệ thống đang ở chế độ chỉ đọc.',
    en: 'The system is in read-only mode.',
  },
  'database.unavailable': {
    category: 'unavailable',
    vi: 'Không kết nối được cơ sở dữ liệu.',
    en: 'The database does not answer.',
  },
  'database.unsupported-engine': {
    category: 'unsupported',
    vi: 'Cần PostgreSQL {needed} trở lên; máy chủ này là {found}.',
    en: 'PostgreSQL {needed} or later is needed; this server is {found}.',
  },
  'database.newer-schema': {
    category: 'unsupported',
    vi: 'Cơ sở dữ liệu ở bước {found}, mới hơn bước {known} của chương trình; hãy cập nhật chương trình.',
    en: 'The database is at step {found}, newer than step {known} of this program; update the program.',
  },
  'database.older-schema': {
    category: 'precondition-failed',
    vi: 'Cơ sở dữ liệu ở bước {found}, cần nâng lên bước {needed} trước khi dùng.',
    en: 'The database is at step {found} and must be brought to step {needed} first.',
  },
  'database.not-ours': {
    category: 'unsupported',
    vi: 'Cơ sở dữ liệu này đã có bảng của chương trình khác; hãy dùng một cơ sở dữ liệu trống.',
    en: 'This database already holds tables of another program; use an empty one.',
  },
  'database.encoding': {
    category: 'unsupported',
    vi: 'Cơ sở dữ liệu phải dùng mã UTF8; hiện là {found}.',
    en: 'The database must be encoded in UTF8; it is {found}.',
  },
  'database.vietnamese-order-missing': {
    category: 'unsupported',
    vi: 'Máy chủ cơ sở dữ liệu thiếu thứ tự chữ tiếng Việt (ICU).',
    en: 'The database server lacks the Vietnamese letter order (ICU).',
  },
  'database.address-invalid': {
    category: 'invalid',
    vi: 'Địa chỉ cơ sở dữ liệu không đúng khuôn dạng.',
    en: 'The address of the database is not well formed.',
  },
  'job.unknown': {
    category: 'not-found',
    vi: 'Không có công việc này.',
    en: 'There is no such job.',
  },
  'job.running': {
    category: 'conflict',
    vi: 'Công việc này đang chạy; hãy đợi nó kết thúc.',
    en: 'This job is already running; wait until it ends.',
  },
  'job.cancelled': {
    category: 'gone',
    vi: 'Công việc này đã bị hủy.',
    en: 'This job was cancelled.',
  },
} as const satisfies Problems;
