import type { Problems } from './problem.ts';

/** Records, their corrections, the log, and the subjects they are about. */
export const recordProblems = {
  'record.invalid': {
    category: 'invalid',
    status: 422,
    vi: 'Phiếu chưa ghi được vì có {count} lỗi.',
    en: 'The record was not kept: it has {count} errors.',
  },
  'record.unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy bản ghi này.',
    en: 'There is no such record.',
  },
  'record.id-broken': {
    category: 'invalid',
    vi: 'Mã bản ghi phải là UUID viết thường.',
    en: 'The id of a record must be a lower-case UUID.',
  },
  'record.id-taken-by-other': {
    category: 'conflict',
    vi: 'Mã bản ghi này đã được dùng cho một nội dung khác.',
    en: 'This record id is already used for other content.',
  },
  'record.subject-id-broken': {
    category: 'invalid',
    vi: 'Mã đối tượng phải là UUID viết thường.',
    en: 'The id of a subject must be a lower-case UUID.',
  },
  'record.subject-type-differs': {
    category: 'invalid',
    vi: 'Phiếu này dành cho đối tượng «{expected}», không phải «{found}».',
    en: 'This form is about a “{expected}”, not a “{found}”.',
  },
  'record.subject-changed': {
    category: 'invalid',
    vi: 'Bản sửa phải nói về cùng một đối tượng với bản được sửa.',
    en: 'A correction must be about the same subject as what it corrects.',
  },
  'record.form-changed': {
    category: 'invalid',
    vi: 'Bản sửa phải dùng cùng một phiếu với bản được sửa.',
    en: 'A correction must use the same form as what it corrects.',
  },
  'record.replaces-unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy bản ghi cần sửa.',
    en: 'The record to be corrected is not known.',
  },
  'record.replaces-itself': {
    category: 'invalid',
    vi: 'Bản ghi không thể tự sửa chính mình.',
    en: 'A record cannot correct itself.',
  },
  'record.replaces-old': {
    category: 'precondition-failed',
    vi: 'Bản ghi này vừa được người khác sửa; hãy mở lại rồi sửa.',
    en: 'Somebody else has just corrected this record; open it again first.',
  },
  'record.already-withdrawn': {
    category: 'conflict',
    vi: 'Bản ghi này đã được rút.',
    en: 'This record has already been withdrawn.',
  },
  'record.reason-missing': {
    category: 'invalid',
    vi: 'Cần ghi lý do sửa hoặc rút bản ghi.',
    en: 'Say why the record is corrected or withdrawn.',
  },
  'record.reason-without-replaces': {
    category: 'invalid',
    vi: 'Có lý do sửa nhưng không nêu bản ghi nào được sửa.',
    en: 'A reason is given but not which record it corrects.',
  },
  'record.withdrawal-without-replaces': {
    category: 'invalid',
    vi: 'Bản rút phải nêu bản ghi được rút.',
    en: 'A withdrawal must name the record it withdraws.',
  },
  'record.withdrawal-with-data': {
    category: 'invalid',
    vi: 'Bản rút không được mang nội dung.',
    en: 'A withdrawal carries no data.',
  },
  'record.at-broken': {
    category: 'invalid',
    vi: 'Thời điểm của bản ghi sai khuôn dạng hoặc không có trong lịch.',
    en: 'The time of the record is not well formed or does not exist.',
  },
  'record.at-future': {
    category: 'invalid',
    vi: 'Thời điểm của bản ghi ở sau lúc nhập.',
    en: 'The time of the record lies after it was entered.',
  },
  'record.entered-at-broken': {
    category: 'invalid',
    vi: 'Thời điểm nhập sai khuôn dạng.',
    en: 'The time of entry is not well formed.',
  },
  'record.author-missing': {
    category: 'invalid',
    vi: 'Thiếu người hoặc nguồn ghi bản ghi.',
    en: 'The author or source of the record is missing.',
  },
  'record.field-missing': {
    category: 'invalid',
    vi: 'Bản ghi thiếu phần «{part}».',
    en: 'The record lacks its part “{part}”.',
  },
  'record.conflict': {
    category: 'conflict',
    vi: 'Hai nơi cùng sửa bản ghi này mà không biết nhau; cần người có thẩm quyền quyết định.',
    en: 'Two sites corrected this record without knowing of each other; somebody in charge must decide.',
  },
  'record.too-many': {
    category: 'too-costly',
    vi: 'Gửi quá {maximum} bản ghi trong một lần.',
    en: 'More than {maximum} records in one request.',
  },
  'log.broken-chain': {
    category: 'conflict',
    vi: 'Chuỗi bản ghi bị đứt ở số {seq} của điểm {site}.',
    en: 'The chain of records is broken at number {seq} of the site {site}.',
  },
  'log.gap': {
    category: 'conflict',
    vi: 'Thiếu bản ghi số {seq} của điểm {site}.',
    en: 'Record number {seq} of the site {site} is missing.',
  },
  'subject.unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy đối tượng này.',
    en: 'There is no such subject.',
  },
  'subject.type-unknown': {
    category: 'invalid',
    vi: 'Không có loại đối tượng «{type}».',
    en: 'There is no type of subject “{type}”.',
  },
  'person.unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy người này.',
    en: 'There is no such person.',
  },
  'person.deceased': {
    category: 'invalid',
    vi: 'Người này đã được ghi nhận tử vong trước ngày của phiếu.',
    en: 'This person was recorded as dead before the date of the form.',
  },
  'person.perhaps-known': {
    category: 'conflict',
    vi: 'Có {count} người giống người này; hãy xem lại trước khi tạo mới.',
    en: '{count} people look like this one; look at them before making a new file.',
  },
  'household.unknown': {
    category: 'not-found',
    vi: 'Không tìm thấy hộ gia đình này.',
    en: 'There is no such household.',
  },
} as const satisfies Problems;
