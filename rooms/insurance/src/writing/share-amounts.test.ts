import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineShare, shareAmounts } from './share-amounts.ts';

const amount = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
const line = fc.record({ quantity: fc.integer({ min: 0, max: 50 }), price: amount, amount, fund: amount }, { requiredKeys: [] });
const visit = fc.record({ insured: fc.boolean(), cost: fc.record({ patient: amount, other: amount }, { requiredKeys: [] }) });
const paid = ({ fund, patient, coPayment, other }: LineShare): number => fund + patient + coPayment + other;

describe('The shares of a line', () => {
  it('always add up to its amount, none below zero', () => {
    fc.assert(fc.property(visit, fc.array(line, { maxLength: 6 }), fc.constantFrom(32, 80, 95, 100), (data, lines, percent) => {
      for (const share of shareAmounts(data, lines, percent)) {
        expect(paid(share)).toBe(share.amount);
        expect(Math.min(share.fund, share.patient, share.coPayment, share.other)).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: 500 });
  });

  it('give patients and donors what the visit says, as far as the fund leaves it', () => {
    fc.assert(fc.property(amount, amount, fc.array(line, { maxLength: 6 }), (patient, other, lines) => {
      const shares = shareAmounts({ insured: true, cost: { patient, other } }, lines, 80);
      const left = shares.reduce((sum, share) => sum + share.amount - share.fund, 0);
      const patients = shares.reduce((sum, share) => sum + share.patient, 0);
      const others = shares.reduce((sum, share) => sum + share.other, 0);
      expect(patients).toBe(Math.min(left, Math.round(patient * 100)));
      expect(others).toBe(Math.min(left - patients, Math.round(other * 100)));
    }), { numRuns: 300 });
  });
});
