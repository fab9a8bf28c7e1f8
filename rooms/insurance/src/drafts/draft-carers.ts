import { normaliseName } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import type { ClaimCarer } from './claim-drafts.ts';

/** Papers that name relatives, and their fields (QĐ 130 tables 7, 8, 11). */
const papers = ['XML7', 'XML8', 'XML11'] as const;
const roles = [
  { relation: 'mother', name: 'HO_TEN_ME', number: 'MA_ME' },
  { relation: 'father', name: 'HO_TEN_CHA', number: 'MA_CHA' },
  { relation: 'guardian', name: 'NGUOI_GIAM_HO', number: '' },
] as const;

/** Relatives named on the discharge paper, the record summary or the leave certificate: each relation once, the first paper that names it. */
export function draftCarers(tables: Readonly<Record<string, readonly TableRow[]>>): ClaimCarer[] {
  const carers = new Map<ClaimCarer['relation'], ClaimCarer>();
  for (const paper of papers) {
    const row = tables[paper]?.[0];
    if (row === undefined) continue;
    for (const { relation, name: field, number: numberField } of roles) {
      const name = normaliseName(row[field] ?? '');
      if (name === '' || carers.has(relation)) continue;
      const number = row[numberField]?.trim() ?? '';
      carers.set(relation, { relation, name: name.slice(0, 150), ...(/^[0-9]{10}$/.test(number) ? { insuranceNumber: number } : {}) });
    }
  }
  return [...carers.values()];
}

/** MA_BHXH of a leave certificate: ten digits, not the zeros that stand for none. Null otherwise. */
export function findInsuranceNumber(tables: Readonly<Record<string, readonly TableRow[]>>): string | null {
  const number = tables.XML11?.[0]?.MA_BHXH?.trim() ?? '';
  return /^[0-9]{10}$/.test(number) && number !== '0000000000' ? number : null;
}
