import { describe, expect, it } from 'vitest';
import { brief, expectDescribed } from '../../test/read-file.ts';
import { checkTable } from './check-table.ts';

const check = (table: string, row: Record<string, string>, standard: Parameters<typeof checkTable>[2] = '3176'): string[] => {
  const findings = checkTable(table, [row], standard);
  expectDescribed(findings);
  return brief(findings);
};
const result = { MA_LK: '1', STT: '1', TEN_CHI_SO: 'Glucose' };

describe('Rows before they are sent', () => {
  it('pass when they have what the table asks for', () => {
    expect(check('XML4', { ...result, GIA_TRI: '5.6', NGAY_KQ: '202503050900' })).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a required field missing', { TEN_CHI_SO: ' ' }, 'error import.field-missing XML4[1].TEN_CHI_SO'],
    ['a text too long', { DON_VI_DO: 'x'.repeat(51) }, 'error import.field-too-long XML4[1].DON_VI_DO'],
    ['a number that is none', { STT: '1,5' }, 'error import.number-broken XML4[1].STT'],
    ['a number too long', { STT: '12345678901' }, 'error import.field-too-long XML4[1].STT'],
    ['a date of another shape', { NGAY_KQ: '20250305' }, 'error import.field-broken XML4[1].NGAY_KQ'],
  ])('are reported with %s', (_, changes, expected) => {
    expect(check('XML4', { ...result, ...changes })).toEqual([expected]);
  });

  it('do not count the decimals of a number among its characters', () => {
    expect(check('XML2', { SO_LUONG: '1234567890.123', DON_GIA: '-1' }).filter((text) => /SO_LUONG|DON_GIA/.test(text))).toEqual([]);
  });

  it('name a table of one row without a number', () => {
    expect(check('XML14', {})).toContain('error import.field-missing XML14.NGAY_HEN_KL');
  });

  it('cannot be of a table the standard does not have', () => {
    expect(check('XML13', {}, '130')).toEqual(['error import.table-unknown XML13']);
  });
});
