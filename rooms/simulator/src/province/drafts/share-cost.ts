import type { ProvinceRates, Tier } from '../province-material.ts';

/** What the fund pays of a bill, and what the patient. */
export interface CostShares {
  total: number;
  fund: number;
  co_payment: number;
  patient: number;
  other: number;
}

/** Share of the fund by the third letter of a card (Luật BHYT 2008, sửa đổi 2014, Điều 22): 1, 2 and 5 all, 3 nineteen in twenty, 4 four in five. */
const FUND_SHARE: Record<string, number> = { 1: 1, 2: 1, 3: 0.95, 4: 0.8, 5: 1 };

/**
 * Divides a bill. At a commune station, and below 15 % of the base salary, the fund pays all (Điều 22, khoản 1, điểm b và c).
 * @param card number of the card; undefined for somebody not insured
 */
export function shareCost(rates: Pick<ProvinceRates, 'baseSalary'>, total: number, card: string | undefined, tier: Tier, date: string): CostShares {
  if (card === undefined) return { total, fund: 0, co_payment: 0, patient: total, other: 0 };
  const salary = rates.baseSalary.filter((entry) => entry.from <= date).at(-1)?.amount ?? 0;
  const share = tier === 'commune' || total < salary * 0.15 ? 1 : (FUND_SHARE[card[2]!] ?? 0.8);
  const fund = Math.round(total * share);
  return { total, fund, co_payment: total - fund, patient: 0, other: 0 };
}
