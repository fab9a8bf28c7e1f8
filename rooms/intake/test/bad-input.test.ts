import { randomBytes } from 'node:crypto';
import { describeProblem } from '@tuyen/records';
import { type Store, countParked, listParked, sql, verifyLog, verifyRegisters } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { importFiles, retryParked } from '../src/index.ts';
import { NOW, claimSource, claimXml, fileOf, importText } from './claim-samples.ts';
import { zipOf } from './zip-samples.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore(inject('postgres'));
});
afterEach(async () => {
  expect([...(await verifyLog(store.site)).findings, ...(await verifyRegisters(store.site))]).toEqual([]);
  await store.close();
});

const visits = async (): Promise<number> => (await store.database.row<{ n: number }>(sql`select count(*) as n from visit`))!.n;
const retryOptions = { by: 'import:test', now: () => NOW };

/** Every parked entry says what is wrong in both languages and holds nothing about a person. */
function expectWords(tally: { parked: { code: string; facts: object }[] }): void {
  for (const { code, facts } of tally.parked) {
    const { vi, en } = describeProblem(code, facts as never);
    expect(vi).not.toMatch(/chưa có lời giải thích|…/);
    expect(en).not.toMatch(/not explained|…/);
    expect(JSON.stringify(facts)).not.toMatch(/Lò Thị|\d{12}/);
  }
}

describe('Bad input', () => {
  it('cut off in the middle of a claim file leaves the whole claims before it in', async () => {
    const xml = claimXml([claimSource(1), claimSource(2), claimSource(3)]);
    const tally = await importText(store, 'cut.xml', xml.slice(0, Math.floor(xml.length * 0.8)));
    expect(await visits()).toBe(2);
    expect(tally.parked).toHaveLength(1);
    expect(tally.parked[0]).toMatchObject({ file: 'cut.xml', severity: 'error' });
    expectWords(tally);
  });

  it('with entities that expand is refused at once', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE GIAMDINHHS [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><GIAMDINHHS>&b;</GIAMDINHHS>`;
    const tally = await importText(store, 'entity.xml', bomb);
    expect(tally.parked).toMatchObject([{ code: 'import.xml-entity', file: 'entity.xml' }]);
    expectWords(tally);
  });

  it('packed to explode is refused, and honest archives beside it go in', async () => {
    const bomb = await importText(store, 'bomb.zip', zipOf([{ name: 'a.xml', content: Buffer.alloc(60_000_000, 0x3c) }]));
    expect(bomb.parked).toMatchObject([{ code: 'import.zip-bomb', file: 'bomb.zip' }]);
    expectWords(bomb);
    const sheet = await importText(store, 'bomb.xlsx', zipOf([{ name: '[Content_Types].xml', content: Buffer.from('<Types/>') }, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(300_000_000, 0x20) }]));
    expect(sheet.parked).toMatchObject([{ code: 'import.zip-bomb' }]);
    const honest = await importText(store, 'ok.zip', zipOf([{ name: 'thang-9/a.xml', content: Buffer.from(claimXml([claimSource(1)])) }, { name: 'rac.bin', content: randomBytes(1000) }]));
    expect(honest).toMatchObject({ records: { visit: 1 }, parked: [{ code: 'import.not-recognised', file: 'ok.zip/rac.bin' }] });
  });

  it('that is a broken archive is refused', async () => {
    const zip = zipOf([{ name: 'a.xml', content: randomBytes(5000) }]);
    expect((await importText(store, 'a.zip', zip.subarray(0, 2000))).parked).toMatchObject([{ code: 'import.zip-broken' }]);
    const damaged = Buffer.from(zip);
    damaged.fill(0x55, 200, 400);
    expect((await importText(store, 'b.zip', damaged)).parked).toHaveLength(1);
  });

  it.each([['random bytes', () => randomBytes(50_000_000)], ['nothing but <', () => Buffer.alloc(50_000_000, 0x3c)], ['spaces', () => Buffer.alloc(50_000_000, 0x20)], ['one element that never ends', () => Buffer.from(`<GIAMDINHHS>${'a'.repeat(50_000_000)}`)]])('of 50 MB of %s is refused, and no byte of it is read more than twice', async (_, make) => {
    const file = fileOf('rac.dat', make());
    let read = 0;
    const open = async function* () {
      for await (const bytes of file.open()) {
        read += bytes.length;
        yield bytes;
      }
    };
    const tally = await importFiles(store, [{ ...file, open }], { by: 'import:test', now: () => NOW });
    expect(tally.parked.length).toBeGreaterThan(0);
    expect(tally.parked[0]!.file).toBe('rac.dat');
    expect(read).toBeLessThanOrEqual(2 * file.size!);
    expectWords(tally);
  });

  it('about one claim parks it alone, with file, entry and field, and the rest goes in', async () => {
    const tally = await importText(store, 'a.xml', claimXml([claimSource(1), claimSource(2, { person: { birth_date: '2090-01-01' } }), claimSource(3)]));
    expect(tally.parked).toMatchObject([{ file: 'a.xml', entry: 'LK000002', code: 'import.date-future' }]);
    expect(tally.parked[0]!.field).toMatch(/NGAY_SINH/);
    expectWords(tally);
    expect(await visits()).toBe(2);
    expect(await countParked(store.database)).toBe(1);
    await importText(store, 'a.xml', claimXml([claimSource(2, { person: { birth_date: '2090-01-01' } })]));
    expect(await countParked(store.database)).toBe(1);
    await importText(store, 'b.xml', claimXml([claimSource(2)]));
    expect(await countParked(store.database)).toBe(0);
    expect((await listParked(store.database, {})).map((row) => row.state)).toEqual(['dismissed']);
  });

  it('about a commune nobody knows lets the visit in; the residence follows when the commune is known', async () => {
    const xml = claimXml([claimSource(1, { commune: '99999' }), claimSource(2)]);
    const tally = await importText(store, 'a.xml', xml);
    expect(tally.parked).toMatchObject([{ code: 'import.commune-unknown', entry: 'LK000001', severity: 'warning', facts: { code: '99999' } }]);
    expect(await visits()).toBe(2);
    expect(await retryParked(store, {}, retryOptions)).toMatchObject({ tried: 1, recovered: 0, waiting: 1 });
    await store.database.run(sql`insert into unit_alias (unit_key, code, valid_from) select key, '99999', null from unit where type = 'commune' and code = '03390' and valid_to is null`);
    expect(await retryParked(store, {}, retryOptions)).toMatchObject({ tried: 1, recovered: 1, waiting: 0, records: { residence: 1 } });
    expect((await store.database.row<{ n: number }>(sql`select count(*) as n from residence`))!.n).toBe(2);
    expect(await countParked(store.database)).toBe(0);
    expect(await importText(store, 'a.xml', xml)).toMatchObject({ unchanged: 2, parked: [] });
  });

  it('about a citizen number that somebody else bears is parked, and tried again later it still waits once', async () => {
    await importText(store, 'a.xml', claimXml([claimSource(1)]));
    const number = claimSource(1).person['citizen_number']!;
    const tally = await importText(store, 'b.xml', claimXml([claimSource(2, { person: { name: 'Đặng Quỳnh Như', birth_date: '1961-04-02', citizen_number: number } })]));
    expect(tally.parked).toMatchObject([{ code: 'import.citizen-number-taken' }]);
    expect(await visits()).toBe(1);
    expect(await retryParked(store, {}, retryOptions)).toMatchObject({ tried: 1, recovered: 0 });
    expect(await countParked(store.database)).toBe(1);
  });

  it('with a field no standard knows goes in with a warning that names it', async () => {
    const xml = claimXml([claimSource(1)], '3176', false).replace('</TONG_HOP>', '<TRUONG_LA>1</TRUONG_LA></TONG_HOP>');
    expect(xml).toContain('TRUONG_LA');
    const tally = await importText(store, 'a.xml', xml);
    expect(tally).toMatchObject({ parked: [], records: { visit: 1 } });
    expect(tally.findings.find((finding) => finding.code === 'import.field-unknown')).toMatchObject({ file: 'a.xml', facts: { field: 'TRUONG_LA' } });
  });
});
