import type { Problems } from '../problem.ts';

/** Backups and seeds. */
export const backupProblems = {
  'backup.not-ours': { category: 'invalid', vi: 'Tệp này không phải bản sao lưu hay bản mồi của Tuyến.', en: 'This file is no backup and no seed of this program.' },
  'backup.wrong-key': { category: 'forbidden', vi: 'Mật khẩu sao lưu không đúng, hoặc tệp đã bị sửa.', en: 'The passphrase is wrong, or the file was altered.' },
  'backup.cut': { category: 'invalid', vi: 'Tệp bị cắt cụt hoặc hỏng giữa chừng.', en: 'The file is cut short or damaged within.' },
  'backup.broken': { category: 'invalid', vi: 'Chuỗi bản ghi trong bản sao lưu không khớp; hãy sao lưu lại.', en: 'The chain of records in the backup does not agree; back up again.' },
  'backup.site-in-use': { category: 'conflict', vi: 'Chỉ khôi phục vào một thư mục dữ liệu mới, chưa có người nào.', en: 'A backup is restored into a new data folder only, with nobody in it.' },
  'backup.nothing': { category: 'not-found', vi: 'Không có bản sao lưu nào ở đây.', en: 'There is no backup here.' },
  'seed.other-site': { category: 'conflict', vi: 'Bản mồi này được làm cho máy khác.', en: 'This seed was made for another machine.' },
  'seed.not-signed': { category: 'forbidden', vi: 'Bản mồi không mang chữ ký của tuyến trên đã ghi danh.', en: 'The seed does not carry the signature of the site above.' },
} as const satisfies Problems;
