import { describe, expect, it } from 'vitest';
import { drugsOf, servicesOf, summaryFields, summaryOf } from '../../test/make-file.ts';
import { brief, expectDescribed } from '../../test/read-file.ts';
import { parseTable } from './parse-table.ts';

describe('An inner document', () => {
  it('becomes rows of field and text', () => {
    expect(parseTable('XML1', summaryOf())).toEqual({ root: 'TONG_HOP', rows: [{ ...summaryFields }], findings: [] });
    const { rows } = parseTable('XML2', drugsOf([{ STT: '1' }, { STT: '2', SO_LUONG: '4' }]));
    expect(rows.map(({ STT, SO_LUONG }) => [STT, SO_LUONG])).toEqual([['1', '15'], ['2', '4']]);
  });

  it('may have its fields in any order, in small letters, with prefixes, comments, entities and CDATA', () => {
    const text = '<?xml version="1.0"?><n:tong_hop xmlns:n="u"><!-- a --><n:Ho_Ten>Đào &amp; <![CDATA[<Mai>]]></n:Ho_Ten>\n<MA_LK/></n:tong_hop>';
    expect(parseTable('XML1', text)).toEqual({ root: 'TONG_HOP', rows: [{ HO_TEN: 'Đào & <Mai>', MA_LK: '' }], findings: [] });
  });

  it('may have the roots of QĐ 4210 under the names of later decisions', () => {
    const old = servicesOf([{}]).replace('<CHITIEU_CHITIET_DVKT_VTYT>', '').replace('</CHITIEU_CHITIET_DVKT_VTYT>', '');
    expect(parseTable('XML3', old)).toMatchObject({ root: 'DSACH_CHI_TIET_DVKT', findings: [] });
    expect(parseTable('XML3', old).rows).toEqual(parseTable('XML3', servicesOf([{}])).rows);
  });

  it('may hold an empty list', () => {
    for (const list of ['<CHITIEU_CHITIET_THUOC/>', '<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC/></CHITIEU_CHITIET_THUOC>', '<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC></DSACH_CHI_TIET_THUOC></CHITIEU_CHITIET_THUOC>']) {
      expect(parseTable('XML2', list)).toEqual({ root: 'CHITIEU_CHITIET_THUOC', rows: [], findings: [] });
    }
    expect(parseTable('XML1', '<TONG_HOP/>').rows).toEqual([{}]);
  });

  it('keeps fields nobody knows, and says so once a field', () => {
    const { rows, findings } = parseTable('XML2', drugsOf([{ LA: 'x' }, { LA: 'y' }]));
    expect(rows.map(({ LA }) => LA)).toEqual(['x', 'y']);
    expect(brief(findings)).toEqual(['information import.field-unknown XML2.LA']);
  });

  it('knows fewer fields when it is told the standard', () => {
    const text = summaryOf({ NHOM_MAU: 'O' });
    expect(parseTable('XML1', text, '3176').findings).toEqual([]);
    expect(brief(parseTable('XML1', text, '130').findings)).toEqual(['information import.field-unknown XML1.NHOM_MAU']);
  });

  it.each([
    ['another table', 'XML2', servicesOf([{}]), 'error import.inner-root XML2'],
    ['a web page', 'XML1', '<html/>', 'error import.inner-root XML1'],
    ['no XML', 'XML1', 'xin chào', 'error import.xml-broken XML1'],
    ['nothing', 'XML1', '', 'error import.xml-broken XML1'],
    ['a document cut off', 'XML1', summaryOf().slice(0, 300), 'error import.xml-broken XML1'],
    ['a declared entity', 'XML1', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><TONG_HOP><MA_LK>&b;</MA_LK></TONG_HOP>', 'error import.xml-entity XML1'],
    ['an entity of nobody', 'XML1', '<TONG_HOP><MA_LK>&b;</MA_LK></TONG_HOP>', 'error import.xml-broken XML1'],
    ['endless nesting', 'XML1', '<TONG_HOP>'.repeat(100_000), 'error import.xml-too-deep XML1'],
    ['a field with two values', 'XML1', '<TONG_HOP><MA_LK>1</MA_LK><MA_LK>2</MA_LK></TONG_HOP>', 'error claim.field-twice XML1.MA_LK'],
    ['elements in a field', 'XML2', drugsOf([{}, { TEN_THUOC: 'a<b>c</b>' }]), 'warning claim.element-nested XML2[2].TEN_THUOC'],
    ['a table of no standard', 'XML77', '<a/>', 'warning import.table-unknown XML77'],
  ])('with %s is reported', (_, name, text, expected) => {
    const { findings } = parseTable(name, text);
    expectDescribed(findings);
    expect(brief(findings).at(-1)).toBe(expected);
  });

  it('with the same value twice is none the worse', () => {
    expect(parseTable('XML1', '<TONG_HOP><MA_LK>1</MA_LK><MA_LK> 1</MA_LK></TONG_HOP>')).toMatchObject({ rows: [{ MA_LK: '1' }], findings: [] });
  });

  it('never gives half a table', () => {
    const text = drugsOf(Array.from({ length: 50 }, () => ({})));
    expect(parseTable('XML2', text.slice(0, -30)).rows).toEqual([]);
  });

  it('of ten thousand rows is read whole', () => {
    const { rows, findings } = parseTable('XML3', servicesOf(Array.from({ length: 10_000 }, (_, at) => ({ STT: String(at + 1) }))));
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(10_000);
    expect(rows[9999]?.STT).toBe('10000');
  });

  it('never names a long or personal text in a finding', () => {
    const { findings } = parseTable('XML1', '<TONG_HOP><Nguyễn_Thị_Đào>1</Nguyễn_Thị_Đào><X001190000001>1</X001190000001></TONG_HOP>');
    expect(brief(findings)).toEqual(['information import.field-unknown XML1.…', 'information import.field-unknown XML1.…']);
  });
});
