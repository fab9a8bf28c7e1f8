import type { DataValue } from '@tuyen/records';
import { fieldNames } from '../values/field-names.ts';
import type { RowReader } from '../values/row-reader.ts';

type Lines = readonly Record<string, DataValue>[];

/** Portal lists and public checkers allow one đồng between a total and its parts. */
const tolerance = 1;

function sumOf(lines: Lines, field: string): number {
  let hundredths = 0;
  for (const line of lines) {
    const value = line[field];
    if (typeof value === 'number') hundredths += Math.round(value * 100);
  }
  return hundredths / 100;
}

/**
 * Group `cost` of form `visit` from the summary, with warnings where its total is not what the payers pay together
 * (total = patient + co-payment + fund + other sources) or not the sum of the lines.
 */
export function draftCosts(summary: RowReader, lines: Lines): Record<string, DataValue> {
  const totalField = summary.pick(fieldNames.total);
  const read = (field: string): number | null => summary.amount(field, { decimals: 2, severity: 'warning' });
  const costs: Record<string, number | null> = {
    total: read(totalField),
    fund: read('T_BHTT'),
    co_payment: read('T_BNCCT'),
    patient: read('T_BNTT'),
    other: read(summary.pick(fieldNames.otherSources)),
  };
  const { total = null, fund = null, co_payment: coPayment = null, patient = null, other = null } = costs;
  if (total !== null && fund !== null && coPayment !== null && patient !== null) {
    const paid = Math.round((fund + coPayment + patient + (other ?? 0)) * 100) / 100;
    if (Math.abs(paid - total) > tolerance) summary.note('claim.costs-differ', 'warning', totalField, { stated: total, found: paid });
  }
  if (lines.length > 0) {
    for (const [field, stated, column] of [[totalField, total, 'amount'], ['T_BHTT', fund, 'fund']] as const) {
      const found = sumOf(lines, column);
      if (stated !== null && Math.abs(found - stated) > tolerance) summary.note('import.sum-differs', 'warning', field, { stated, found });
    }
  }
  return Object.fromEntries(Object.entries(costs).filter(([, value]) => value !== null));
}
