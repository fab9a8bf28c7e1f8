import type { Reading } from '../problems/reading.ts';

/** What the number of a health insurance card (thẻ BHYT) says. Of the ten digits alone only the insurance number is known. */
export interface InsuranceCard {
  /** Fifteen characters, or ten digits, without spaces. */
  number: string;
  /** Two letters, the group the person is insured in: HT pensioners, TE children under six … */
  object: string | null;
  /** 1…5; what it pays depends on the date, and is the insurance room's business. */
  benefitLevel: number | null;
  /** Two digits of the fund's office. */
  province: string | null;
  /** Ten digits, the person's for life; null on a newborn's temporary card (KT after the province). */
  insuranceNumber: string | null;
}

function refuse(code: 'insurance-card.shape' | 'insurance-card.benefit-level'): Reading<InsuranceCard> {
  return { value: null, findings: [{ code, severity: 'error' }] };
}

/**
 * Reads the number of a health insurance card: two letters object, one digit benefit level, two digits province,
 * ten digits insurance number (QĐ 1351/QĐ-BHXH 2015); or the ten digits alone, as on cards printed since 2021.
 * Spaces, dots and hyphens between the parts and small letters are forgiven.
 */
export function readInsuranceCard(text: string): Reading<InsuranceCard> {
  const number = text.replace(/[\s.-]/g, '').toUpperCase();
  if (/^[0-9]{10}$/.test(number)) {
    return { value: { number, object: null, benefitLevel: null, province: null, insuranceNumber: number }, findings: [] };
  }
  const parts = /^([A-Z]{2})([0-9])([0-9]{2})([0-9]{10}|KT[0-9]{8})$/.exec(number);
  const [, object, level, province, rest] = parts ?? [];
  if (object === undefined || level === undefined || province === undefined || rest === undefined) return refuse('insurance-card.shape');
  const benefitLevel = Number(level);
  if (benefitLevel < 1 || benefitLevel > 5) return refuse('insurance-card.benefit-level');
  const insuranceNumber = rest.startsWith('KT') ? null : rest;
  return { value: { number, object, benefitLevel, province, insuranceNumber }, findings: [] };
}
