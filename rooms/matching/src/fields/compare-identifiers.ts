import { readCitizenNumber } from '@tuyen/records';
import { type Evidence, evidence } from '../evidence.ts';
import { isOneSlip } from '../names/name-words.ts';

const citizenNumber = (text: string | null): string | null => (text === null ? null : (readCitizenNumber(text).value?.number ?? null));

/**
 * Weighs two citizen numbers. A number belongs to one person for life: two valid ones that differ are two people, unless a digit was mistyped.
 * Null where one is missing or not well formed: a broken number says nothing.
 */
export function compareCitizenNumbers(a: string | null, b: string | null): Evidence | null {
  const [left, right] = [citizenNumber(a), citizenNumber(b)];
  if (left === null || right === null) return null;
  if (left === right) return evidence('citizenNumber', 'same-number', 20, 'Cùng số định danh cá nhân', 'The same citizen number');
  if (isOneSlip(left, right)) return evidence('citizenNumber', 'one-digit', 1, 'Số định danh cá nhân khác một chữ số', 'The citizen numbers differ by one digit');
  return evidence('citizenNumber', 'other-number', -18, 'Số định danh cá nhân khác nhau', 'Another citizen number');
}

/** The ten digits that stay with a person, from the number itself or the card that ends with it. */
const insuranceDigits = (text: string | null): string | null => /(\d{10})$/.exec((text ?? '').replace(/\s/g, ''))?.[1] ?? null;

/** Weighs two insurance numbers; some people were given two, so another number speaks against, but does not decide. */
export function compareInsuranceNumbers(a: string | null, b: string | null): Evidence | null {
  const [left, right] = [insuranceDigits(a), insuranceDigits(b)];
  if (left === null || right === null) return null;
  if (left === right) return evidence('insuranceNumber', 'same-number', 17, 'Cùng mã số BHXH', 'The same insurance number');
  if (isOneSlip(left, right)) return evidence('insuranceNumber', 'one-digit', 1, 'Mã số BHXH khác một chữ số', 'The insurance numbers differ by one digit');
  return evidence('insuranceNumber', 'other-number', -6, 'Mã số BHXH khác nhau', 'Another insurance number');
}

/** Mobile numbers of eleven digits became ten on 15/09/2018 (Kế hoạch chuyển đổi mã mạng, Bộ TTTT). */
const shortened: Readonly<Record<string, string>> = {
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036', '0167': '037', '0168': '038', '0169': '039',
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078',
  '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0186': '056', '0188': '058', '0199': '059',
};

/** A phone number as it is dialled today; null when it is none. */
export function phoneNumber(text: string | null): string | null {
  const digits = (text ?? '').replace(/[^\d+]/g, '').replace(/^(\+|00)?84(?=\d{9,10}$)/, '0');
  const today = digits.length === 11 ? `${shortened[digits.slice(0, 4)] ?? digits.slice(0, 4)}${digits.slice(4)}` : digits;
  return /^0\d{9,10}$/.test(today) ? today : null;
}

/** Weighs two phone numbers: families share one, and people change theirs. */
export function comparePhones(a: string | null, b: string | null): Evidence | null {
  const [left, right] = [phoneNumber(a), phoneNumber(b)];
  if (left === null || right === null) return null;
  if (left === right) return evidence('phone', 'same-phone', 5, 'Cùng số điện thoại', 'The same phone number');
  return evidence('phone', 'other-phone', -0.7, 'Số điện thoại khác nhau', 'Another phone number');
}
