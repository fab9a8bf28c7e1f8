import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClaimNumber } from '../writing/format-value.ts';
import { parseClaimNumber } from './parse-claim-number.ts';

describe('A number of a claim', () => {
  it.each([
    ['0', 0],
    ['15', 15],
    ['12.50', 12.5],
    ['-3', -3],
    ['007', 7],
    ['123456789012345', 123_456_789_012_345],
  ])('%s is read', (text, number) => {
    expect(parseClaimNumber(text)).toBe(number);
  });

  it.each([
    ['1,5', 'import.number-unclear'],
    ['1.234.567', 'import.number-unclear'],
    ['1,234.5', 'import.number-unclear'],
    ['1 000 000', 'import.number-unclear'],
    ['1,', 'import.number-unclear'],
    ['abc', 'import.number-broken'],
    ['1e3', 'import.number-broken'],
    ['+5', 'import.number-broken'],
    ['.5', 'import.number-broken'],
    ['5.', 'import.number-broken'],
    ['1234567890123456', 'import.number-broken'],
    ['NaN', 'import.number-broken'],
    ['-', 'import.number-broken'],
    ['٣', 'import.number-broken'],
  ])('«%s» is not: %s', (text, fault) => {
    expect(parseClaimNumber(text)).toBe(fault);
  });

  it('comes back as it was written, to three decimals', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (thousandths) => {
      const number = thousandths / 1000;
      expect(parseClaimNumber(formatClaimNumber(number, 3))).toBe(number);
    }), { numRuns: 1000 });
  });
});
