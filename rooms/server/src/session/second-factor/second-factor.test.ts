import { describe, expect, it } from 'vitest';
import { Secret } from 'otpauth';
import { makeRecoveryCodes, makeTotpSecret, recoveryDigest, stepOfCode, totpUri } from './second-factor.ts';

// RFC 6238, appendix B, SHA-1: the last six of the eight digits printed there.
const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const published: readonly [number, string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];

describe('a code of six digits', () => {
  it.each(published)('at second %i is the one RFC 6238 prints', (second, code) => {
    expect(stepOfCode(SECRET, code, second * 1000)).toBe(Math.floor(second / 30));
  });

  it('is taken one step early or late, and no more', () => {
    const [second, code] = published[3]!;
    const step = Math.floor(second / 30);
    expect(stepOfCode(SECRET, code, (second + 30) * 1000)).toBe(step);
    expect(stepOfCode(SECRET, code, (second - 30) * 1000)).toBe(step);
    expect(stepOfCode(SECRET, code, (second + 61) * 1000)).toBeUndefined();
  });

  it.each(['', '28708', '2870822', 'abcdef', ' 287082', '２８７０８２'])('«%s» is none', (typed) => {
    expect(stepOfCode(SECRET, typed, 59_000)).toBeUndefined();
  });
});

describe('a new second factor', () => {
  it('has a secret of its own, which an authenticator can read', () => {
    const [one, two] = [makeTotpSecret(), makeTotpSecret()];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri('lan.nguyen', one)).toMatch(/^otpauth:\/\/totp\/Tuy%E1%BA%BFn:lan\.nguyen\?.*secret=[A-Z2-7]{32}/);
  });

  it('gives ten codes for paper, kept as digests, found again however they are typed', () => {
    const { codes, digests } = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(digests[3]!.equals(recoveryDigest(` ${codes[3]!.toUpperCase()} `))).toBe(true);
    for (const digest of digests) expect(digest.toString('utf8')).not.toContain(codes[0]!.slice(0, 5));
  });
});
