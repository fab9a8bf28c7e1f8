import type { Problems } from './problem.ts';

/** The log, its registers and the schema they stand in. */
export const storeProblems = {
  'log.end-differs': {
    category: 'conflict',
    vi: 'Nhật ký của điểm {site} phải kết thúc ở số {seq} nhưng bản ghi cuối không phải số đó.',
    en: 'The log of the site {site} should end at number {seq}, and does not.',
  },
  'register.differs': {
    category: 'conflict',
    vi: 'Sổ «{register}» lệch với nhật ký ở {rows} dòng; hãy chạy lệnh dựng lại sổ.',
    en: 'The register “{register}” differs from the log in {rows} rows; rebuild the registers.',
  },
  'record.database-refused': {
    category: 'invalid',
    vi: 'Cơ sở dữ liệu không nhận giá trị trong bản ghi này.',
    en: 'The database does not accept a value of this record.',
  },
  'database.changed-migration': {
    category: 'conflict',
    vi: 'Bước nâng cấp «{migration}» đã chạy ở đây nhưng nội dung của nó nay khác đi.',
    en: 'The migration “{migration}” ran here before and its text has changed since.',
  },
} as const satisfies Problems;
