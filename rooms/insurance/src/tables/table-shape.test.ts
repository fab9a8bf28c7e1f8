import { describe, expect, it } from 'vitest';
import { findAnyTable, listClaimTables } from './any-standard.ts';
import { type Standard, standards } from './standard.ts';
import { findTable, listTables } from './table-shape.ts';

const fieldsOf = (standard: Standard, table: string): string[] => (findTable(standard, table)?.fields ?? []).map(({ name }) => name);
const field = (standard: Standard, table: string, name: string) => findTable(standard, table)?.fields.find((one) => one.name === name);
const added = (table: string, from: Standard, to: Standard): string[] => fieldsOf(to, table).filter((name) => !fieldsOf(from, table).includes(name));

describe('The field tables', () => {
  it.each<[Standard, Record<string, number>]>([
    ['3176', { XML0: 26, XML1: 66, XML2: 39, XML3: 47, XML4: 12, XML5: 9, XML6: 47, XML7: 26, XML8: 22, XML9: 35, XML10: 13, XML11: 23, XML12: 35, XML13: 37, XML14: 22, XML15: 20 }],
    ['4750', { XML1: 66, XML2: 39, XML3: 47, XML13: 39, XML14: 22, XML15: 20 }],
    ['130', { XML0: 18, XML1: 65, XML2: 38, XML3: 47, XML6: 31 }],
    ['4210', { XML1: 40, XML2: 27, XML3: 29, XML4: 10, XML5: 6 }],
  ])('of QĐ %s have as many fields as the decision', (standard, counts) => {
    for (const [table, count] of Object.entries(counts)) expect(fieldsOf(standard, table), table).toHaveLength(count);
  });

  it('name no field twice, and say where they come from', () => {
    for (const standard of standards) {
      for (const [name, table] of listTables(standard)) {
        expect(table.name).toBe(name);
        expect(new Set(fieldsOf(standard, name)).size).toBe(table.fields.length);
        expect(table.source).not.toBe('');
        expect(['high', 'medium', 'low']).toContain(table.confidence);
      }
    }
  });

  it('differ between QĐ 130 and QĐ 4750 as the second decision says', () => {
    expect(added('XML1', '130', '4750')).toEqual(['NHOM_MAU']);
    expect(added('XML2', '130', '4750')).toEqual(['NGAY_TH_YL']);
    expect(added('XML6', '130', '4750')).toHaveLength(16);
    for (const table of ['XML7', 'XML9', 'XML10', 'XML11']) expect(added(table, '130', '4750')).toEqual(['DU_PHONG']);
    for (const table of ['XML13', 'XML14', 'XML15']) expect([findTable('130', table), findTable('4750', table)?.name]).toEqual([undefined, table]);
    expect([field('130', 'XML1', 'SO_CCCD')?.type, field('4750', 'XML1', 'SO_CCCD')?.type]).toEqual(['number', 'string']);
  });

  it('differ between QĐ 4750 and QĐ 3176 as the third decision says', () => {
    expect(added('XML13', '4750', '3176')).toEqual(['MA_CSKCB_DI', 'MA_CSKCB_DEN', 'TINH_TRANG_CT']);
    expect(added('XML13', '3176', '4750')).toEqual(['MA_NOI_DI', 'MA_NOI_DEN', 'TEN_DICH_VU', 'TEN_THUOC', 'PP_DIEU_TRI']);
    const lengths = (['4750', '3176'] as const).map((standard) => [field(standard, 'XML1', 'MA_NGHE_NGHIEP')?.maxLength, field(standard, 'XML1', 'MA_TTDV')?.maxLength, field(standard, 'XML1', 'SO_CCCD')?.maxLength, field(standard, 'XML4', 'GIA_TRI')?.maxLength, field(standard, 'XML14', 'NGAY_HEN_KL')?.date]);
    expect(lengths).toEqual([[5, 10, 15, 50, 'yyyymmddHHMM'], [2, 255, null, 255, 'yyyymmdd']]);
  });

  it('keep type, decimals, date and whether a field is required', () => {
    expect(field('3176', 'XML2', 'SO_LUONG')).toEqual({ name: 'SO_LUONG', type: 'number', maxLength: 10, decimals: 3, date: null, required: 'yes' });
    expect(field('3176', 'XML1', 'GT_THE_TU')).toEqual({ name: 'GT_THE_TU', type: 'string', maxLength: null, decimals: null, date: 'yyyymmdd;', required: 'no' });
    expect(field('3176', 'XML1', 'NGAY_MIEN_CCT')?.date).toBe('yyyymmdd|yyyymmddHHMM');
    expect(field('3176', 'XML3', 'MA_DICH_VU')?.required).toBe('conditional');
    expect(field('3176', 'XML13', 'TINH_TRANG_CT')?.required).toBe('unknown');
  });
});

describe('A table of any standard', () => {
  it('is one of those a claim may hold', () => {
    expect(listClaimTables()).toEqual(['XML1', 'XML2', 'XML3', 'XML4', 'XML5', 'XML6', 'XML7', 'XML8', 'XML9', 'XML10', 'XML11', 'XML13', 'XML14', 'XML15']);
    for (const name of ['XML0', 'XML12', 'XML16', 'xml1', '']) expect(findAnyTable(name)).toBeUndefined();
  });

  it('knows every field of every standard', () => {
    for (const standard of standards) {
      for (const name of listClaimTables()) for (const one of fieldsOf(standard, name)) expect(findAnyTable(name)?.places.has(one), `${name} ${one}`).toBe(true);
    }
  });

  it('has one row or many, alike in all standards', () => {
    expect(findAnyTable('XML1')).toMatchObject({ single: true, row: 'TONG_HOP' });
    expect(findAnyTable('XML2')).toMatchObject({ single: false, row: 'CHI_TIET_THUOC' });
  });
});
