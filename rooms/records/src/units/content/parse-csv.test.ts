import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('a CSV table', () => {
  it('is rows by the names of its columns, trimmed and in NFC', () => {
    const table = parseCsv('\uFEFFcode,name\r\n03390, Xa\u0303 Bi\u0300nh Lư \r\n\r\n03405,"Xã ""Tả"", Lèng"\r\n');
    expect(table.rows).toEqual([
      { code: '03390', name: 'Xã Bình Lư' },
      { code: '03405', name: 'Xã "Tả", Lèng' },
    ]);
    expect(table.lines).toEqual([2, 4]);
    expect([table.uneven, table.openQuote]).toEqual([[], null]);
  });

  it('tells lines with too few or too many cells instead of shifting them', () => {
    const table = parseCsv('a,b\n1\n1,2,3\n1,2');
    expect(table.uneven).toEqual([
      { line: 2, found: 1 },
      { line: 3, found: 3 },
    ]);
    expect(table.rows).toEqual([{ a: '1', b: '2' }]);
  });

  it('tells where a quotation mark is never closed, and keeps what stands before', () => {
    const table = parseCsv('a,b\n1,2\n3,"4\n5,6');
    expect(table.rows).toEqual([{ a: '1', b: '2' }]);
    expect(table.openQuote).toBe(3);
  });

  it('counts lines across cells with line breaks, and takes an empty file as no rows', () => {
    expect(parseCsv('a\n"x\ny"\nz').lines).toEqual([2, 4]);
    expect(parseCsv('').rows).toEqual([]);
  });

  it('reads back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\n', ' b') }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
        const text = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        expect(parseCsv(text).rows).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});
