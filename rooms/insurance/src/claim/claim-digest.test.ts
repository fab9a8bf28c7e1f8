import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, envelopeOf, fileOf, ordinaryClaim, summaryFields, summaryOf } from '../../test/make-file.ts';
import { readClaim, readFile } from '../../test/read-file.ts';
import type { Claim } from './claim.ts';
import { claimDigest } from './claim-digest.ts';
import { parseClaim } from './parse-claim.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const digestOf = (documents: Record<string, string>): string => claimDigest(readClaim(documents), sha256);
const usual = digestOf(ordinaryClaim());

function digestOfFile(text: string): string {
  const [claim] = readFile(text).claims;
  if (claim === undefined) throw new Error('no claim');
  return claimDigest(parseClaim(claim), sha256);
}

describe('The digest of a claim', () => {
  it('is 64 hexadecimal digits', () => {
    expect(usual).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same in whatever order the fields stand', () => {
    fc.assert(fc.property(fc.shuffledSubarray(Object.entries(summaryFields), { minLength: Object.keys(summaryFields).length }), (fields) => {
      const text = `<TONG_HOP>${fields.map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')}</TONG_HOP>`;
      expect(digestOf({ ...ordinaryClaim(), XML1: text })).toBe(usual);
    }), { numRuns: 30 });
  });

  it('is the same for base64, elements and other white space, composed and decomposed letters', () => {
    const documents = ordinaryClaim();
    const elements = `<HOSO>${Object.entries(documents).map(([table, xml]) => fileOf(table, xml.replaceAll('><', '>\r\n  <'))).join('\n')}</HOSO>`;
    expect(digestOfFile(envelopeOf([elements]))).toBe(usual);
    const loose = Object.fromEntries(Object.entries(documents).map(([table, xml]) => [table, xml.normalize('NFD').replace('Viêm'.normalize('NFD'), `\n ${'Viêm'.normalize('NFD')}  `)]));
    expect(digestOf(loose)).toBe(usual);
    expect(digestOfFile(envelopeOf([claimOf(documents)], { facility: '99999', madeOn: '20990101' }))).toBe(usual);
  });

  it('is the same with empty fields left out and another running number', () => {
    expect(digestOf({ ...ordinaryClaim(), XML1: summaryOf({ NHOM_MAU: undefined, MA_KHUVUC: ' ', STT: '99' }) })).toBe(usual);
  });

  it('is another for any other value', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(summaryFields).filter((name) => name !== 'STT')), (name) => {
      expect(digestOf({ ...ordinaryClaim(), XML1: summaryOf({ [name]: `${summaryFields[name] ?? ''}x` }) })).not.toBe(usual);
    }), { numRuns: 40 });
  });

  it('cannot be imitated by moving text between fields', () => {
    const base = readClaim(ordinaryClaim());
    const withRow = (row: Record<string, string>): Claim => ({ ...base, tables: { XML1: [row] } });
    const a = claimDigest(withRow({ HO_TEN: 'A', LY_DO_VV: 'B' }), sha256);
    const b = claimDigest(withRow({ HO_TEN: 'ALY_DO_VVB' }), sha256);
    const c = claimDigest(withRow({ HO_TEN: '', LY_DO_VV: 'AB' }), sha256);
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('counts unknown fields and unknown tables', () => {
    expect(digestOf({ ...ordinaryClaim(), XML1: summaryOf({ LA: '1' }) })).not.toBe(usual);
    expect(digestOf({ ...ordinaryClaim(), XML77: '<a/>' })).not.toBe(usual);
  });
});
