import { type DataValue, checkCitizenNumber, normaliseName } from '@tuyen/records';
import type { Standard } from '../tables/standard.ts';
import { parseBirthDate } from '../values/parse-claim-date.ts';
import type { RowReader } from '../values/row-reader.ts';

const sexes: Readonly<Record<string, string>> = { 1: 'male', 2: 'female', 3: 'unknown' };

function draftName(summary: RowReader): string | null {
  const name = normaliseName(summary.code('HO_TEN'));
  if (name !== '') return summary.fit(name, 'HO_TEN', 150);
  summary.note('import.name-missing', 'error', 'HO_TEN');
  return null;
}

function draftSex(summary: RowReader): string | null {
  const code = summary.needed('GIOI_TINH');
  const sex = sexes[code];
  if (sex !== undefined) return sex;
  if (code !== '') summary.note('import.sex-unknown', 'error', 'GIOI_TINH', { value: code.length === 1 ? code : '…' });
  return null;
}

/** The oldest anybody may be, as the form `person` has it. */
const greatestAge = 125;

function draftBirthDate(summary: RowReader, visitDay: string | null, today: string): string | null {
  const text = summary.needed('NGAY_SINH');
  if (text === '') return null;
  const date = parseBirthDate(text);
  if (date === null || Number(today.slice(0, 4)) - Number(date.slice(0, 4)) > greatestAge) summary.note('import.date-impossible', 'error', 'NGAY_SINH');
  else if (date > today.slice(0, date.length)) summary.note('import.date-future', 'error', 'NGAY_SINH');
  else if (visitDay !== null && date > visitDay.slice(0, date.length)) {
    summary.note('import.dates-reversed', 'error', 'NGAY_VAO', { later: 'NGAY_VAO', earlier: 'NGAY_SINH' });
  } else return date;
  return null;
}

/** Twelve digits, or the old identity card or passport. QĐ 130 kept the number as a number, which loses its first zeros. */
function draftCitizenNumber(summary: RowReader, standard: Standard, person: Record<string, DataValue>): void {
  const sent = summary.code('SO_CCCD').replace(/\s/g, '').toUpperCase();
  if (sent === '') return;
  const number = standard === '130' && /^[1-9][0-9]{9,10}$/.test(sent) ? sent.padStart(12, '0') : sent;
  if (/^[0-9]{12}$/.test(number)) {
    person.citizen_number = number;
    const { sex, birth_date: birthDate } = person;
    const known = { ...(typeof sex === 'string' ? { sex } : {}), ...(typeof birthDate === 'string' ? { birthDate } : {}) };
    for (const { code } of checkCitizenNumber(number, known)) summary.note(code as 'citizen-number.sex-differs', 'warning', 'SO_CCCD');
  } else if (/^(?:[0-9]{9}|[A-Z][0-9]{7})$/.test(number)) person.old_citizen_number = number;
  else summary.note('import.citizen-number-broken', 'warning', 'SO_CCCD');
}

/** A code of fixed width; programs that keep it as a number drop its zeros. */
function draftCode(summary: RowReader, field: string, width: number): string | null {
  const code = summary.code(field);
  if (code === '') return null;
  if (/^[0-9]+$/.test(code) && code.length <= width) return code.padStart(width, '0');
  summary.note('import.field-broken', 'warning', field);
  return null;
}

/** Level 2 of QĐ 34/2020/QĐ-TTg is its first two digits; QĐ 130 and 4750 asked for five, QĐ 3176 for two. */
function draftOccupation(summary: RowReader): string | null {
  const code = summary.code('MA_NGHE_NGHIEP');
  if (code === '') return null;
  if (/^[0-9]{1,5}$/.test(code)) return code.length <= 2 ? code.padStart(2, '0') : code.padStart(5, '0').slice(0, 2);
  summary.note('import.field-broken', 'warning', 'MA_NGHE_NGHIEP');
  return null;
}

function draftPhone(summary: RowReader, standard: Standard): string | null {
  const sent = summary.code('DIEN_THOAI');
  if (sent === '') return null;
  const phone = standard === '130' && /^[1-9][0-9]{8}$/.test(sent) ? `0${sent}` : sent;
  if (/^[+0-9][0-9 .]{7,14}$/.test(phone)) return phone;
  summary.note('import.field-broken', 'warning', 'DIEN_THOAI');
  return null;
}

/** `A`, `AB+`, `O Rh(D)-` → the ABO group. */
function draftBloodGroup(summary: RowReader): string | null {
  const text = summary.code('NHOM_MAU').toUpperCase();
  if (text === '') return null;
  const group = /^(AB|A|B|O)\s*(?:\(?RH\)?\s*)?(?:\(?D\)?\s*)?(?:[+-]|\([+-]\))?$/.exec(text)?.[1];
  if (group !== undefined) return group;
  summary.note('import.field-broken', 'warning', 'NHOM_MAU');
  return null;
}

/** Data of form `person` from the summary; insurance number and relatives come from elsewhere. */
export function draftPerson(summary: RowReader, standard: Standard, visitDay: string | null, today: string): Record<string, DataValue> {
  const person: Record<string, DataValue> = {};
  const set = (field: string, value: DataValue): void => {
    if (value !== null) person[field] = value;
  };
  set('name', draftName(summary));
  set('sex', draftSex(summary));
  set('birth_date', draftBirthDate(summary, visitDay, today));
  draftCitizenNumber(summary, standard, person);
  set('ethnic_group', draftCode(summary, 'MA_DANTOC', 2));
  set('nationality', draftCode(summary, 'MA_QUOCTICH', 3));
  set('occupation', draftOccupation(summary));
  set('phone', draftPhone(summary, standard));
  set('blood_group', draftBloodGroup(summary));
  set('address', summary.text('DIA_CHI', 500));
  return person;
}
