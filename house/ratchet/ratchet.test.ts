import { describe, expect, it } from 'vitest';
import { compareRatchet, turnRatchet } from './ratchet.ts';

const compare = (measured: Record<string, number>, allowed: Record<string, number>) => compareRatchet(measured, allowed, 'house/ratchet/x.json', 'lines').map((wrong) => wrong.says);

describe('A ratchet', () => {
  it('is content with a debt that is as it was', () => {
    expect(compare({ a: 310 }, { a: 310 })).toEqual([]);
  });

  it('finds a new debt and a larger one', () => {
    expect(compare({ a: 311, b: 400 }, { a: 310 })).toEqual(['lines: 311, and was 310', 'lines: 400']);
  });

  it('asks to be turned when a debt is smaller or gone', () => {
    expect(compare({ a: 305 }, { a: 310, b: 400 })).toEqual([expect.stringContaining('allows 310 for a, which is 305 now'), expect.stringContaining('allows 400 for b, which is 0 now')]);
  });

  it('turns one way only', () => {
    expect(turnRatchet({ a: 305, b: 500, c: 1 }, { a: 310, b: 400, d: 9 })).toEqual({ a: 305, b: 400 });
    expect(turnRatchet({ b: 2, a: 1 }, undefined)).toEqual({ a: 1, b: 2 });
    expect(Object.keys(turnRatchet({ b: 2, a: 1 }, undefined))).toEqual(['a', 'b']);
  });
});
