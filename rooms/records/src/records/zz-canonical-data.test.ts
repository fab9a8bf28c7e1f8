import fcGlobal from 'fast-check'; fcGlobal.configureGlobal({ numRuns: 8000 });
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalData } from './canonical-data.ts';
import type { DataValue, RecordData } from './record.ts';

/** The plain way to the same text: a sorted copy through JSON. */
function plainText(value: DataValue): string {
  const sorted = (part: DataValue): unknown => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (Array.isArray(part)) return part.map(sorted);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.keys(part).sort().map((key) => [key, sorted(part[key] as DataValue)]));
  };
  return JSON.stringify(sorted(value));
}

function shuffled(value: DataValue, seed: number): DataValue {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const turned = keys.map((_, index) => keys[(index + seed) % keys.length] as string).reverse();
  return Object.fromEntries(turned.map((key) => [key, shuffled(value[key] as DataValue, seed)]));
}

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('Nguyễn Thị Ước', 'Nguye\u0302\u0303n', '"', '\\', '\u2028', '\ud800', 'Å', '\u212b'));
const leaf = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
// Names that are array indices come first in every object whatever order they were set in; fields never are.
const name = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), fc.constantFrom('__proto__', 'constructor', 'toString', 'đường', 'a b', 'a"b'));
const { data } = fc.letrec<{ value: DataValue; data: RecordData }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('data')) as fc.Arbitrary<DataValue>,
  data: fc.array(fc.tuple(name, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)) as fc.Arbitrary<RecordData>,
}));

describe('the canonical text of data', () => {
  it('sorts fields, joins letters and their marks, and writes nothing that is not needed', () => {
    expect(canonicalData({ b: [1.5, -0, 1e21, 1e-7], a: { d: null, c: 'Nghe\u0323\u0302 An' }, _: true })).toBe('{"_":true,"a":{"c":"Nghệ An","d":null},"b":[1.5,0,1e+21,1e-7]}');
  });

  it('is the same text as the plain way gives', () => {
    fc.assert(fc.property(data, (value) => canonicalData(value) === plainText(value)));
  });

  it('does not depend on the order the fields were set in', () => {
    fc.assert(fc.property(data, fc.nat(9), (value, seed) => canonicalData(shuffled(value, seed) as RecordData) === canonicalData(value)));
  });

  it('is read back as the same data, and written again as the same text', () => {
    fc.assert(
      fc.property(data, (value) => {
        const canonical = canonicalData(value);
        expect(canonicalData(JSON.parse(canonical) as RecordData)).toBe(canonical);
      }),
    );
  });

  it('is the same for a name typed with separate tone marks', () => {
    fc.assert(fc.property(text, (value) => canonicalData({ name: value.normalize('NFD') }) === canonicalData({ name: value })));
  });

  it('takes the quick way only for letters that are NFC by themselves and need no escape', () => {
    const quick = [...Array.from({ length: 0x2ff - 0xa0 + 1 }, (_, i) => 0xa0 + i), ...Array.from({ length: 0x100 }, (_, i) => 0x1e00 + i)].map((code) => String.fromCharCode(code));
    for (const letter of quick) expect(letter.normalize('NFC')).toBe(letter);
    const together = quick.join('');
    expect(together.normalize('NFC')).toBe(together);
    expect(canonicalData({ together })).toBe(JSON.stringify({ together }));
  });

  it('leaves out what is undefined', () => {
    expect(canonicalData({ a: 1, b: undefined } as unknown as RecordData)).toBe('{"a":1}');
  });

  it('refuses numbers that are none', () => {
    expect(() => canonicalData({ a: Number.NaN })).toThrow('not finite');
    expect(() => canonicalData({ a: [Number.NEGATIVE_INFINITY] })).toThrow('not finite');
  });

  it('sorts many fields as it sorts few', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field_${(index * 7919) % 200}`, index]));
    expect(canonicalData(many)).toBe(plainText(many));
  });
});
