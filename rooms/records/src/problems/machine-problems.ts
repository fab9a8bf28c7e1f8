import type { Problems } from './problem.ts';

/** What the machine or its operating system refused, and faults of our own as their reader sees them. */
export const machineProblems = {
  'site.fault': {
    category: 'unavailable',
    status: 500,
    vi: 'Máy chủ gặp lỗi, mã sự cố {incident}. Dữ liệu đã lưu không bị ảnh hưởng.',
    en: 'The server met a fault, incident {incident}. What was saved is safe.',
  },
  'site.port-taken': {
    category: 'conflict',
    vi: 'Cổng này đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.',
    en: 'Another program uses this port; choose another with --port.',
  },
  'site.host-unknown': {
    category: 'invalid',
    vi: 'Máy này không có địa chỉ mạng đã chọn (--host).',
    en: 'This machine does not have the address chosen (--host).',
  },
  'site.port-forbidden': {
    category: 'forbidden',
    vi: 'Không được phép mở cổng này; hãy chọn cổng từ 1024 trở lên bằng --port.',
    en: 'Opening this port is not permitted; choose one from 1024 up with --port.',
  },
  'file.not-found': {
    category: 'not-found',
    vi: 'Không có «{file}».',
    en: 'There is no “{file}”.',
  },
  'file.forbidden': {
    category: 'forbidden',
    vi: 'Không được phép đọc hoặc ghi «{file}».',
    en: 'Reading or writing “{file}” is not permitted.',
  },
} as const satisfies Problems;
