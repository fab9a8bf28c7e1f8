import type { Problems } from './problem.ts';

/** Insurance claims taken in from XML: the envelope GIAMDINHHS and its tables (QĐ 130, QĐ 4750, QĐ 3176). */
export const importClaimProblems = {
  'import.xml-broken': {
    category: 'invalid',
    vi: 'XML bị hỏng ở dòng {line}.',
    en: 'The XML is broken at line {line}.',
  },
  'import.xml-entity': {
    category: 'invalid',
    vi: 'XML có khai báo DOCTYPE hoặc ENTITY nên bị từ chối.',
    en: 'The XML declares a DOCTYPE or ENTITY and is refused.',
  },
  'import.xml-too-deep': {
    category: 'invalid',
    vi: 'XML lồng nhau quá {maximum} tầng.',
    en: 'The XML is nested more than {maximum} levels deep.',
  },
  'import.base64-broken': {
    category: 'invalid',
    vi: 'Nội dung base64 của {table} bị hỏng.',
    en: 'The base64 content of {table} is damaged.',
  },
  'import.table-unknown': {
    category: 'invalid',
    vi: 'Không có bảng «{table}»; nội dung vẫn được giữ.',
    en: 'There is no table “{table}”; its content is kept.',
  },
  'import.table-missing': {
    category: 'invalid',
    vi: 'Hồ sơ thiếu bảng {table}.',
    en: 'The claim lacks the table {table}.',
  },
  'import.table-twice': {
    category: 'invalid',
    vi: 'Bảng {table} có hai lần trong một hồ sơ.',
    en: 'The table {table} stands twice in one claim.',
  },
  'import.inner-root': {
    category: 'invalid',
    vi: 'Nội dung của {table} có thẻ gốc «{found}», cần «{expected}».',
    en: 'The content of {table} has the root “{found}”; “{expected}” is needed.',
  },
  'import.count-differs': {
    category: 'invalid',
    vi: 'SOLUONGHOSO ghi {stated} nhưng tệp có {found} hồ sơ.',
    en: 'SOLUONGHOSO says {stated} but the file holds {found} claims.',
  },
  'import.claim-id-missing': {
    category: 'invalid',
    vi: 'Hồ sơ thiếu MA_LK.',
    en: 'The claim lacks MA_LK.',
  },
  'import.claim-ids-differ': {
    category: 'invalid',
    vi: 'MA_LK của {table} khác MA_LK của XML1.',
    en: 'MA_LK of {table} differs from MA_LK of XML1.',
  },
  'import.facility-differs': {
    category: 'invalid',
    vi: 'MA_CSKCB của hồ sơ khác MACSKCB của tệp.',
    en: 'MA_CSKCB of the claim differs from MACSKCB of the file.',
  },
  'import.sum-differs': {
    category: 'invalid',
    vi: 'Trường {field} ghi {stated} nhưng các dòng cộng lại là {found}.',
    en: 'The field {field} says {stated} but the lines add up to {found}.',
  },
  'import.duplicate-claim': {
    category: 'conflict',
    vi: 'Lượt khám này đã có từ trước với nội dung khác.',
    en: 'This visit is already kept with other content.',
  },
} as const satisfies Problems;
