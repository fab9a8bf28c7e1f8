import { describe, expect, it } from 'vitest';
import { type Ended, runTuyen } from '../run-tuyen.ts';

const map = (input: string | Uint8Array, ...words: string[]): Promise<Ended> => runTuyen(['units', 'map', ...(words.length > 0 ? words : ['--from', '2025-06-30', '--to', '2025-07-01'])], { input });

describe('translating unit codes', () => {
  it('takes codes as lists come: with a mark, Windows line ends, blank lines, quotes and a header', async () => {
    const plain = await map('03412\n03391\n');
    const windows = await map('\uFEFFcode\r\n03412\r\n\r\n"03391"\r\n  \r\n');
    const utf16 = await map(new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('03412\r\n03391\r\n', 'utf16le')])));
    expect(plain.code).toBe(0);
    expect(plain.out).toBe('old_code,new_code,share\n03412,03390,1\n' + plain.out.split('\n').slice(2).join('\n'));
    expect(windows.out).toBe(plain.out);
    expect(utf16.out).toBe(plain.out);
  });

  it('names a code nobody had, maps the rest and ends with 1', async () => {
    const { code, out, said } = await map('99999\n03412\n');
    expect(code).toBe(1);
    expect(out).toBe('old_code,new_code,share\n03412,03390,1\n');
    expect(said).toContain('unit.unknown-code');
    expect(said).toContain('Không có đơn vị mang mã «99999»');
    expect(said).toContain('No unit has the code “99999”');
  });

  it('tells a code of another day apart from one that never was', async () => {
    const { code, said } = await map('106', '--from', '2025-07-01', '--to', '2025-06-30');
    expect(code).toBe(1);
    expect(said).toContain('unit.not-valid-at-date');
  });

  it('maps a district into the communes its ground became, and its parts make one whole', async () => {
    const { code, out } = await map('106');
    const rows = out.trim().split('\n').slice(1).map((line) => line.split(','));
    expect(code).toBe(0);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.reduce((sum, row) => sum + Math.round(Number(row[2]) * 1e6), 0)).toBe(1_000_000);
  });

  it('goes backwards too', async () => {
    const { code, out } = await map('03390', '--from', '2025-07-01', '--to', '2025-06-30');
    expect(code).toBe(0);
    expect(out).toContain('03390,03412,');
  });

  it('maps ten thousand codes into a pipe without losing a line', async () => {
    const all = JSON.parse((await runTuyen(['units', 'at', '2025-06-30', '--type', 'commune'])).out) as { units: { code: string }[] };
    expect(all.units.length).toBeGreaterThan(10_000);
    const { code, out } = await map(all.units.map((unit) => unit.code).join('\n'));
    const shares = new Map<string, number>();
    for (const line of out.trim().split('\n').slice(1)) {
      const [old, , share] = line.split(',');
      shares.set(old!, (shares.get(old!) ?? 0) + Math.round(Number(share) * 1e6));
    }
    expect(code).toBe(0);
    expect(shares.size).toBe(all.units.length);
    expect([...shares].filter(([, sum]) => sum !== 1_000_000)).toEqual([]);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('writes the header alone for no codes, and JSON when asked', async () => {
    expect(await map('')).toMatchObject({ code: 0, out: 'old_code,new_code,share\n' });
    const json = JSON.parse((await map('03412', '--from', '2025-06-30', '--to', '2025-07-01', '--format', 'json')).out) as { rows: object[] };
    expect(json.rows).toMatchObject([{ oldCode: '03412', newCode: '03390', share: 1 }]);
  });

  it.each([['2025-02-30'], ['30/06/2025'], ['2025-13-01'], ['']])('refuses the day «%s» as usage', async (day) => {
    const { code, out, said } = await map('03412', '--from', day, '--to', '2025-07-01');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toContain('--from');
  });
});

describe('units on a date', () => {
  it('shows a district of that day with its parent and what it became', async () => {
    const { code, out } = await runTuyen(['units', 'at', '2025-06-30', '--code', '106']);
    const { units } = JSON.parse(out) as { units: { name: string; type: string; parents: { name: string }[]; successors: { code: string }[] }[] };
    expect(code).toBe(0);
    expect(units[0]).toMatchObject({ name: 'Huyện Tam Đường', type: 'district', to: '2025-06-30' });
    expect(units[0]!.parents.map((parent) => parent.name)).toContain('Tỉnh Lai Châu');
    expect(units[0]!.successors.map((unit) => unit.code)).toContain('03390');
  });

  it('refuses a code of another day and one that never was, each by its own reason', async () => {
    expect(await runTuyen(['units', 'at', '2025-07-01', '--code', '106'])).toMatchObject({ code: 1, out: '', said: expect.stringContaining('unit.not-valid-at-date') as string });
    expect(await runTuyen(['units', 'at', '2025-07-01', '--code', '99999'])).toMatchObject({ code: 1, out: '', said: expect.stringContaining('unit.unknown-code') as string });
  });

  it('finds names typed without tone marks', async () => {
    const { out } = await runTuyen(['units', 'at', '2026-01-01', '--q', 'binh lu', '--type', 'commune', '--format', 'csv']);
    expect(out).toContain('03390,commune,Xã Bình Lư,2025-07-01,');
  });
});
