import type { Compared, MatchVerdict } from './compared.ts';
import { type Evidence, evidence } from './evidence.ts';

/** Something two descriptions of one person do not have, whatever else agrees. */
export interface Contradiction {
  reason: Evidence;
  /** The verdict cannot be better. */
  atMost: Exclude<MatchVerdict, 'same'>;
}

/** Nobody is a parent sooner. */
const GENERATION_YEARS = 13;

/** The first of what excludes «the same»: looked for after everything is weighed. */
export function findContradiction({ name, birth }: Compared, all: readonly Evidence[]): Contradiction | undefined {
  const has = (field: Evidence['field'], code: string): boolean => all.some((each) => each.field === field && each.code === code);
  const sameNumber = has('citizenNumber', 'same-number') || has('insuranceNumber', 'same-number');
  const together = has('household', 'same-household') || has('mother', 'same-name') || has('phone', 'same-phone');
  if (name?.otherGiven && birth?.sameDay && together && !sameNumber) return { atMost: 'different', reason: evidence('name', 'twins', -10, 'Cùng nhà, cùng ngày sinh, khác tên: có thể là sinh đôi', 'One home, one birthday, two given names: perhaps twins') };
  if (name && !name.otherGiven && birth && birth.years >= GENERATION_YEARS && !sameNumber) return { atMost: 'different', reason: evidence('birthDate', 'generations', -8, 'Cùng tên nhưng cách nhau một thế hệ: có thể là cha con, bà cháu', 'One name a generation apart: perhaps parent and child') };
  if (has('citizenNumber', 'other-number')) return { atMost: has('insuranceNumber', 'same-number') ? 'possible' : 'different', reason: evidence('citizenNumber', 'two-citizen-numbers', 0, 'Hai số định danh đều hợp lệ và khác nhau', 'Two valid citizen numbers that differ') };
  if (sameNumber && name?.otherGiven) return { atMost: 'possible', reason: evidence('name', 'number-of-another', -6, 'Cùng số nhưng khác tên: có thể ghi nhầm số của người nhà', 'One number, two given names: perhaps the number of a relative') };
  if (sameNumber && birth && birth.evidence.weight <= -4) return { atMost: 'possible', reason: evidence('birthDate', 'number-of-another', -4, 'Cùng số nhưng ngày sinh khác hẳn: cần xem lại', 'One number, another date of birth: look again') };
  if (has('citizenNumber', 'one-digit') && name?.otherGiven) return { atMost: 'different', reason: evidence('citizenNumber', 'neighbouring-numbers', -4, 'Số định danh liền kề, khác tên: có thể là anh chị em', 'Neighbouring citizen numbers, two given names: perhaps siblings') };
  if (name?.otherGiven && !sameNumber) return { atMost: 'possible', reason: evidence('name', 'given-name-contradicts', 0, 'Tên gọi khác nhau: cần xem lại', 'The given names differ: look again') };
  if (birth && ['one-digit', 'other-day', 'other-month', 'other-date'].includes(birth.evidence.code) && !sameNumber && !together) return { atMost: 'possible', reason: evidence('birthDate', 'date-contradicts', 0, 'Ngày sinh khác nhau, không có gì khác xác nhận: cần xem lại', 'The dates of birth differ and nothing else confirms: look again') };
  if (has('sex', 'other-sex')) return { atMost: 'possible', reason: evidence('sex', 'sex-contradicts', 0, 'Giới tính khác nhau: cần xem lại', 'The sexes differ: look again') };
  return undefined;
}
