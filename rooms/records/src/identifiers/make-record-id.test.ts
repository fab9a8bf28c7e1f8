import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveId } from './derive-id.ts';
import { formatUuid, isUuid, uuidBytes } from './format-uuid.ts';
import { makeRecordId } from './make-record-id.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const bytes = (count: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: count, maxLength: count });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('The id of a record', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(makeRecordId(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is a UUID of version 7 that sorts by the time it was made', () => {
    fc.assert(
      fc.property(time, time, bytes(10), bytes(10), (a, b, randomA, randomB) => {
        const [first, second] = [makeRecordId(a, () => randomA), makeRecordId(b, () => randomB)];
        expect(isUuid(first)).toBe(true);
        expect(first[14]).toBe('7');
        expect('89ab').toContain(first[19]);
        if (a < b) expect(first < second).toBe(true);
      }),
    );
  });

  it('is not made of a time that is none', () => {
    for (const nowMs of [-1, 1.5, Number.NaN, 2 ** 48]) expect(() => makeRecordId(nowMs, (count) => new Uint8Array(count))).toThrow(RangeError);
  });
});

describe('The id that belongs to a text', () => {
  const space = '6f0c3e0a-7a51-7d5e-8d0e-2a3b4c5d6e7f';

  it('is always the same, a UUID of version 8', () => {
    const id = deriveId(space, '01A51|HS-0001', sha256);
    expect(id).toBe('667c2ef6-daf7-8254-8a7c-2c8611b3704e');
    expect(id[14]).toBe('8');
  });

  it('is the same for composed and decomposed text, another for another text or namespace', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const id = deriveId(space, a, sha256);
        expect(isUuid(id)).toBe(true);
        expect(deriveId(space, a.normalize('NFD'), sha256)).toBe(id);
        if (a.normalize('NFC') !== b.normalize('NFC')) expect(deriveId(space, b, sha256)).not.toBe(id);
        expect(deriveId('00000000-0000-7000-8000-000000000000', a, sha256)).not.toBe(id);
      }),
    );
  });

  it('needs a namespace that is a UUID', () => {
    expect(() => deriveId('visit', 'x', sha256)).toThrow(RangeError);
  });
});

describe('A UUID', () => {
  it('is written in lower case with hyphens', () => {
    expect(isUuid('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(true);
    for (const text of ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', '017f22e279b07cc398c4dc0c0c07398f', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}', '017f22e2-79b0-7cc3-98c4-dc0c0c07398', '']) {
      expect(isUuid(text)).toBe(false);
      expect(() => uuidBytes(text)).toThrow(RangeError);
    }
  });

  it('comes back from its bytes', () => {
    fc.assert(
      fc.property(bytes(16), fc.constantFrom(7 as const, 8 as const), (random, version) => {
        const before = Uint8Array.from(random);
        const uuid = formatUuid(random, version);
        expect(formatUuid(uuidBytes(uuid), version)).toBe(uuid);
        expect(random).toEqual(before);
      }),
    );
    expect(() => formatUuid(new Uint8Array(15), 7)).toThrow(RangeError);
  });
});
