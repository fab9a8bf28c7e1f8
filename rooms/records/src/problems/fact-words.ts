import type { DatePrecision, FieldType } from '../forms/form.ts';
import type { Words } from './finding.ts';

const fieldTypes: Record<FieldType, Words> = {
  boolean: { vi: 'có hoặc không', en: 'yes or no' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  decimal: { vi: 'một số', en: 'a number' },
  date: { vi: 'một ngày', en: 'a date' },
  dateTime: { vi: 'ngày và giờ', en: 'a date and time' },
  string: { vi: 'một dòng chữ', en: 'a line of text' },
  text: { vi: 'đoạn chữ', en: 'text' },
  coding: { vi: 'một mã', en: 'a code' },
  quantity: { vi: 'một số đo', en: 'a measured number' },
  reference: { vi: 'mã định danh (UUID)', en: 'an id (UUID)' },
  unit: { vi: 'mã đơn vị', en: 'the id of a unit' },
  group: { vi: 'một nhóm trường', en: 'a group of fields' },
};

const precisions: Record<DatePrecision, Words> = {
  year: { vi: 'năm', en: 'year' },
  month: { vi: 'tháng', en: 'month' },
  day: { vi: 'ngày', en: 'day' },
};

const cardParts = {
  number: { vi: 'số thẻ', en: 'card number' },
  name: { vi: 'họ tên', en: 'name' },
  birthDate: { vi: 'ngày sinh', en: 'date of birth' },
  sex: { vi: 'giới tính', en: 'sex' },
  address: { vi: 'địa chỉ', en: 'address' },
  issued: { vi: 'ngày cấp', en: 'date of issue' },
  from: { vi: 'giá trị từ', en: 'valid from' },
  to: { vi: 'giá trị đến', en: 'valid to' },
  fiveYearsFrom: { vi: 'thời điểm đủ 5 năm liên tục', en: 'date of five continuous years' },
  facility: { vi: 'nơi đăng ký khám chữa bệnh ban đầu', en: 'first-contact facility' },
  oldNumber: { vi: 'số CMND cũ', en: 'old identity number' },
} satisfies Record<string, Words>;

const reportSteps: Record<string, Words> = {
  open: { vi: 'mở', en: 'open' },
  submit: { vi: 'gửi', en: 'submit' },
  approve: { vi: 'duyệt', en: 'approve' },
  return: { vi: 'trả lại', en: 'return' },
  issue: { vi: 'phát hành', en: 'issue' },
};

const reportStandings: Record<string, Words> = {
  none: { vi: 'chưa lập', en: 'not begun' },
  open: { vi: 'đang lập', en: 'open' },
  submitted: { vi: 'đã gửi, chờ duyệt', en: 'submitted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  issued: { vi: 'đã phát hành', en: 'issued' },
};

export type CardPart = keyof typeof cardParts;

/** Facts that are words of the code (`dateTime`, `month`) and their words for people, by the fact's name. */
const wordsByFact: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  expected: fieldTypes,
  precision: precisions,
  part: cardParts,
  step: reportSteps,
  standing: reportStandings,
};

/** The words for people of a fact that is a word of the code; undefined for every other fact. */
export function findFactWords(name: string, fact: string): Words | undefined {
  const words = wordsByFact[name];
  return words !== undefined && Object.hasOwn(words, fact) ? words[fact] : undefined;
}
