import type { NotifiableDisease, NotifiableList } from './notifiable-list.ts';

const beginsWithOne = (code: string, beginnings: readonly string[] | undefined): boolean => beginnings?.some((beginning) => code.startsWith(beginning)) ?? false;

/** Whether an ICD-10 code points to an entry: `A36.0` to one of `A36`, `A83.0` not to one of `A83` that leaves it out. */
function pointsTo({ icd10, also, excludes, propose }: NotifiableDisease, code: string): boolean {
  return propose !== false && (beginsWithOne(code, icd10) || beginsWithOne(code, also)) && !beginsWithOne(code, excludes);
}

/**
 * The entries of a list that a visit's diagnoses may be, in the list's order; whoever records the case chooses. An ICD-10 code can
 * point to several (J09 to four avian influenzas) and several entries have none.
 */
export function proposeDiseases(list: NotifiableList, icd10Codes: readonly string[]): NotifiableDisease[] {
  return list.diseases.filter((disease) => icd10Codes.some((code) => pointsTo(disease, code)));
}

/** The first three characters of every ICD-10 code that a list may propose from: what a query looks for. */
export function proposingCategories(lists: readonly NotifiableList[]): string[] {
  const codes = lists.flatMap(({ diseases }) => diseases.filter(({ propose }) => propose !== false).flatMap(({ icd10, also }) => [...icd10, ...(also ?? [])]));
  return [...new Set(codes.map((code) => code.slice(0, 3)))].sort();
}
