import type { RecordData } from '@tuyen/records';

/** Who pays what of one line, in hundredths of a đồng; the four shares add up to the amount. */
export interface LineShare {
  amount: number;
  fund: number;
  /** Outside the scope of the fund (T_BNTT). */
  patient: number;
  /** T_BNCCT. */
  coPayment: number;
  /** T_NGUONKHAC. */
  other: number;
}

const hundredths = (value: unknown): number => (typeof value === 'number' ? Math.round(value * 100) : 0);

function startShare(line: RecordData, insured: boolean, benefitPercent: number): LineShare {
  const { quantity, price, amount: stated, fund: paid } = line;
  const computed = typeof quantity === 'number' && typeof price === 'number' ? Math.round(quantity * price * 100) : 0;
  const amount = typeof stated === 'number' ? hundredths(stated) : computed;
  const usual = insured ? Math.round((amount * benefitPercent) / 100) : 0;
  const fund = Math.min(amount, typeof paid === 'number' ? hundredths(paid) : usual);
  return { amount, fund, patient: 0, coPayment: amount - fund, other: 0 };
}

/** Moves up to `wanted` of what the patients would pay together to another payer, line after line. */
function move(shares: readonly LineShare[], to: 'patient' | 'other', wanted: number): number {
  let left = wanted;
  for (const share of shares) {
    const part = Math.min(left, share.coPayment);
    share.coPayment -= part;
    share[to] += part;
    left -= part;
  }
  return left;
}

/**
 * Shares the amount of every line (drugs first, then services) among fund, co-payment, patient and other sources, so that
 * the identity amount = T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC holds in each line and in the sums (QĐ 3176 tables 1-3).
 * A line says amount and fund itself; what the patient pays outside the fund's scope and what others pay is known of the
 * whole visit only, and is laid on lines the fund pays nothing of first. Without insurance the patient pays all.
 */
export function shareAmounts(visit: RecordData, lines: readonly RecordData[], benefitPercent: number): LineShare[] {
  const insured = visit.insured === true;
  const shares = lines.map((line) => startShare(line, insured, benefitPercent));
  const costs = typeof visit.cost === 'object' && visit.cost !== null && !Array.isArray(visit.cost) ? visit.cost : {};
  const unpaid = shares.reduce((sum, share) => sum + share.coPayment, 0);
  const other = Math.min(hundredths(costs.other), unpaid);
  const patient = costs.patient === undefined && !insured ? unpaid - other : hundredths(costs.patient);
  const outside = shares.filter((share) => share.fund === 0);
  const inside = shares.filter((share) => share.fund > 0);
  move(inside, 'patient', move(outside, 'patient', patient));
  move([...inside, ...outside], 'other', other);
  return shares;
}

/** Sum of one share over lines. */
export function sumShares(shares: readonly LineShare[], part: keyof LineShare): number {
  return shares.reduce((sum, share) => sum + share[part], 0);
}

/** Hundredths of a đồng as the text of a claim. */
export function formatMoneyField(value: number): string {
  return String(value / 100);
}
