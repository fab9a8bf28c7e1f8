import { describe, expect, it } from 'vitest';
import { formatEnvelope, formatEnvelopePieces } from './format-envelope.ts';
import { formatTable, formatXmlText } from './format-table.ts';

const options = { facility: '01234', madeOn: '2026-03-31' };

describe('A written claim file', () => {
  it('has the elements of letter 1245 in their order', () => {
    const text = formatEnvelope([{ XML1: [{ MA_LK: '1' }] }], '3176', options);
    expect(text.replace(/(NOIDUNGFILE>)[^<]+/, '$1…').replace(/\n/g, '')).toBe(
      '<?xml version="1.0" encoding="utf-8"?><GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
      + '<THONGTINDONVI><MACSKCB>01234</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260331</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO>'
      + '<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>…</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI></CHUKYDONVI></GIAMDINHHS>',
    );
  });

  it('has inner documents in base64 of UTF-8', () => {
    const text = formatEnvelope([{ XML1: [{ MA_LK: '1', HO_TEN: 'Đào' }] }], '3176', options);
    const inner = Buffer.from(/NOIDUNGFILE>([^<]+)</.exec(text)?.[1] ?? '', 'base64').toString('utf8');
    expect(inner).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><TONG_HOP><MA_LK>1<\/MA_LK><STT><\/STT><MA_BN><\/MA_BN><HO_TEN>Đào<\/HO_TEN>/);
  });

  it('comes in pieces, one a claim', () => {
    const claim = { XML1: [{ MA_LK: '1' }] };
    const pieces = [...formatEnvelopePieces([claim, claim], '130', { ...options, count: 2 })];
    expect(pieces).toHaveLength(4);
    expect(pieces.join('')).toBe(formatEnvelope([claim, claim], '130', options));
  });

  it('has tables in their order whatever the order they are handed in', () => {
    const text = formatEnvelope([{ XML10: [{ MA_LK: '1' }], XML2: [{ MA_LK: '1' }], XML1: [{ MA_LK: '1' }] }], '3176', options);
    expect([...text.matchAll(/<LOAIHOSO>(\w+)/g)].map(([, name]) => name)).toEqual(['XML1', 'XML2', 'XML10']);
  });

  it('has a document for each paper of one row', () => {
    expect(formatTable('XML7', [{ MA_LK: '1' }, { MA_LK: '1' }], '3176')).toHaveLength(2);
    expect(formatTable('XML2', [{ MA_LK: '1' }, { MA_LK: '1' }], '4210')).toHaveLength(1);
  });

  it('cannot hold a table its standard does not send, or a field that is no element', () => {
    expect(() => formatEnvelope([{ XML13: [{}] }], '130', options)).toThrow(RangeError);
    expect(() => formatTable('XML12', [{}], '3176')).toThrow(RangeError);
    expect(() => formatTable('XML1', [{ 'a b': '1' }], '3176')).toThrow(RangeError);
  });
});

describe('Text inside an element', () => {
  it.each([
    ['plain', 'Nguyễn 5.6', 'Nguyễn 5.6'],
    ['with marks', 'a & b < c', '<![CDATA[a & b < c]]>'],
    ['with the end of a CDATA section', 'a]]>b', 'a]]&gt;b'],
    ['with a carriage return', 'a\r\n<b', 'a&#13;\n&lt;b'],
    ['with what XML cannot hold', 'a\u0000b\u000bc\ud800d', 'abcd'],
    ['with a character of two units', 'a😀', 'a😀'],
  ])('%s is written so that it is read back', (_, text, written) => {
    expect(formatXmlText(text)).toBe(written);
  });
});
