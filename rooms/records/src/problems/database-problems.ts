import type { Problems } from './problem.ts';

/** A PostgreSQL that the product starts itself, its folder and its programs; and what a server given by URL must offer. */
export const databaseProblems = {
  'database.programs-missing': {
    category: 'unavailable',
    vi: 'Máy này chưa có PostgreSQL {needed} trở lên chạy được; hãy cài PostgreSQL, hoặc cài lại chương trình cho đủ.',
    en: 'No working PostgreSQL {needed} or later on this machine; install PostgreSQL, or install this program again completely.',
  },
  'database.programs-unusable': {
    category: 'precondition-failed',
    vi: 'Thư mục chương trình PostgreSQL đã chỉ định ({folder}) không có initdb và postgres chạy được.',
    en: 'The folder named for the PostgreSQL programs ({folder}) holds no working initdb and postgres.',
  },
  'database.major-missing': {
    category: 'precondition-failed',
    vi: 'Dữ liệu này do PostgreSQL {major} tạo ra; máy này không có PostgreSQL {major}. Hãy cài đúng phiên bản đó.',
    en: 'These data were made by PostgreSQL {major}, which this machine does not have. Install that version.',
  },
  'database.folder-damaged': {
    category: 'precondition-failed',
    vi: 'Thư mục {folder} không phải là một cơ sở dữ liệu PostgreSQL nguyên vẹn; hãy khôi phục từ bản sao lưu.',
    en: 'The folder {folder} is not a whole PostgreSQL database; restore it from a backup.',
  },
  'database.folder-forbidden': {
    category: 'forbidden',
    vi: 'Không có quyền đọc và ghi ở {folder}; hãy chạy bằng người dùng đã tạo thư mục đó hoặc chọn thư mục khác.',
    en: 'No permission to read and write in {folder}; run as the user who made it or choose another folder.',
  },
  'database.not-a-folder': {
    category: 'invalid',
    vi: 'Ở {folder} đã có một tệp, không phải thư mục; hãy chọn nơi khác.',
    en: 'There is a file, not a folder, at {folder}; choose another place.',
  },
  'database.file-system': {
    category: 'unsupported',
    vi: 'Ổ đĩa chứa {folder} không giữ được chủ sở hữu và quyền của tệp mà PostgreSQL cần; hãy dùng ổ đĩa khác.',
    en: 'The file system of {folder} does not keep the owners and permissions PostgreSQL needs; use another disk.',
  },
  'database.path-too-long': {
    category: 'precondition-failed',
    vi: 'Không có chỗ nào đủ ngắn (tối đa {limit} byte) để đặt cổng nối nội bộ của cơ sở dữ liệu; hãy đặt TMPDIR ngắn hơn.',
    en: 'No place with a path short enough (at most {limit} bytes) for the local socket of the database; set a shorter TMPDIR.',
  },
  'database.other-user-needed': {
    category: 'forbidden',
    vi: 'PostgreSQL không chạy bằng root và ở đây root không được chuyển sang người dùng khác; hãy chạy chương trình bằng người dùng thường.',
    en: 'PostgreSQL does not run as root, and root may not become another user here; run the program as an ordinary user.',
  },
  'database.in-use': {
    category: 'conflict',
    vi: 'Một tiến trình PostgreSQL khác (số {pid}) đang giữ thư mục {folder}; hãy dừng nó rồi thử lại.',
    en: 'Another PostgreSQL process (number {pid}) holds the folder {folder}; stop it and try again.',
  },
  'database.start-failed': {
    category: 'unavailable',
    vi: 'Cơ sở dữ liệu không khởi động được; nguyên nhân ghi ở cuối tệp {log}.',
    en: 'The database does not start; the reason is at the end of the file {log}.',
  },
  'database.creation-failed': {
    category: 'unavailable',
    vi: 'Không tạo được cơ sở dữ liệu ở {folder}; nguyên nhân ghi ở cuối tệp {log}.',
    en: 'The database could not be made in {folder}; the reason is at the end of the file {log}.',
  },
  'database.sign-in': {
    category: 'forbidden',
    vi: 'Máy chủ cơ sở dữ liệu không nhận tên hoặc mật khẩu đã cho.',
    en: 'The database server does not accept the name or password given.',
  },
  'database.missing': {
    category: 'not-found',
    vi: 'Máy chủ không có cơ sở dữ liệu «{database}».',
    en: 'The server has no database “{database}”.',
  },
  'database.rights-missing': {
    category: 'forbidden',
    vi: 'Tài khoản cơ sở dữ liệu thiếu quyền {right}; hãy dùng tài khoản sở hữu cơ sở dữ liệu.',
    en: 'The database account lacks the right {right}; use the account that owns the database.',
  },
  'database.extension-missing': {
    category: 'unsupported',
    vi: 'Máy chủ cơ sở dữ liệu thiếu phần mở rộng {extension}, hoặc tài khoản không được cài nó.',
    en: 'The database server lacks the extension {extension}, or the account may not install it.',
  },
} as const satisfies Problems;
