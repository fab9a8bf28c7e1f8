import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOf, resultsOf, servicesOf, summaryOf } from '../../test/make-file.ts';
import { findAnyTable } from '../tables/any-standard.ts';
import { scanTable } from './scan-table.ts';
import { walkTable } from './walk-table.ts';

const table = (name: string): NonNullable<ReturnType<typeof findAnyTable>> => {
  const found = findAnyTable(name);
  if (found === undefined) throw new Error(name);
  return found;
};

const documents = [
  ['XML1', summaryOf()],
  ['XML1', `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<TONG_HOP xmlns:xsd="a" xmlns:xsi="b">\r\n<MA_LK>1</MA_LK>\r\n <NHOM_MAU /><LY_DO_VV><![CDATA[a & b\r\n<c>]]></LY_DO_VV></TONG_HOP>\n`],
  ['XML3', servicesOf([{}, { STT: '2' }])],
  ['XML4', resultsOf([{ TEN_CHI_SO: 'Glucose', GIA_TRI: '5.6' }])],
  ['XML5', notesOf([{ DIEN_BIEN_LS: '<![CDATA[CSST<M75>]]>' }])],
  ['XML5', '<DSACH_CHI_TIET_DIEN_BIEN_BENH><CHI_TIET_DIEN_BIEN_BENH><MA_LK>1</MA_LK></CHI_TIET_DIEN_BIEN_BENH></DSACH_CHI_TIET_DIEN_BIEN_BENH>'],
] as const;

/** Small harms of every kind that programs and lines do to XML. */
const harms = fc.oneof(
  fc.constantFrom('&', '&amp;', '&#65;', '&#0;', '<', '>', '</', '<!--x-->', '<![CDATA[y]]>', ']]>', '<a/>', '<MA_LK>2</MA_LK>', '\u0001', '\u0000', '\ufeff', '\ud800', '😀', '\r', '\r\n', ' ', '/', '"', '<?p i?>', '<!DOCTYPE a>', 'xmlns:xsd="a" ', 'é'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: harms });

function harm(text: string, edits: readonly { at: number; cut: number; put: string }[]): string {
  return edits.reduce((before, { at, cut, put }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + put + before.slice(place + cut);
  }, text);
}

describe('The quick reading of an inner document', () => {
  it.each(documents)('takes %s in its usual forms, as the full parser does', (name, text) => {
    const quick = scanTable(text, table(name));
    const full = walkTable(text, table(name));
    expect(full.findings).toEqual([]);
    expect(quick).toEqual({ root: full.root, rows: full.rows, allKnown: true });
  });

  it('answers what the full parser answers, or leaves the document to it', () => {
    let answered = 0;
    fc.assert(fc.property(fc.constantFrom(...documents), fc.array(edit, { maxLength: 3 }), ([name, text], edits) => {
      const harmed = harm(text, edits);
      const quick = scanTable(harmed, table(name));
      if (quick === null) return;
      answered += 1;
      const full = walkTable(harmed, table(name));
      expect(full).toEqual({ root: quick.root, rows: quick.rows, findings: [] });
    }), { numRuns: 3000 });
    expect(answered).toBeGreaterThan(150);
  });

  it.each([
    ['an entity', '<TONG_HOP><MA_LK>a&amp;b</MA_LK></TONG_HOP>'],
    ['an attribute', '<TONG_HOP><MA_LK a="1">1</MA_LK></TONG_HOP>'],
    ['a comment', '<TONG_HOP><!-- x --><MA_LK>1</MA_LK></TONG_HOP>'],
    ['a field twice', '<TONG_HOP><MA_LK>1</MA_LK><MA_LK>1</MA_LK></TONG_HOP>'],
    ['a field twice, others between', '<TONG_HOP><STT>1</STT><MA_LK>1</MA_LK><MA_BN>1</MA_BN><STT>1</STT></TONG_HOP>'],
    ['an unknown field twice', '<TONG_HOP><LA>1</LA><MA_LK>1</MA_LK><LA>1</LA></TONG_HOP>'],
    ['text between fields', '<TONG_HOP><MA_LK>1</MA_LK>x</TONG_HOP>'],
    ['small letters', '<tong_hop><ma_lk>1</ma_lk></tong_hop>'],
    ['one namespace twice', '<TONG_HOP xmlns:a="1" xmlns:a="2"><MA_LK>1</MA_LK></TONG_HOP>'],
    ['the end of a CDATA section alone', '<TONG_HOP><MA_LK>1]]></MA_LK></TONG_HOP>'],
    ['something after the root', '<TONG_HOP><MA_LK>1</MA_LK></TONG_HOP><a/>'],
    ['a control character', '<TONG_HOP><MA_LK>\u0002</MA_LK></TONG_HOP>'],
    ['no end', '<TONG_HOP><MA_LK>1</MA_LK>'],
  ])('leaves %s to the full parser', (_, text) => {
    expect(scanTable(text, table('XML1'))).toBeNull();
  });
});
