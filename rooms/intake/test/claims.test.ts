import type { Standard } from '@tuyen/insurance';
import { type Store, sql, verifyLog, verifyRegisters } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { claimSource, claimXml, importText } from './claim-samples.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore(inject('postgres'));
});
afterEach(() => store.close());

const count = async (table: 'person' | 'visit' | 'residence' | 'insurance_card' | 'record' | 'visit_prescription'): Promise<number> => {
  const counts = await store.database.row<Record<string, number>>(sql`select (select count(*) from person) as person, (select count(*) from visit) as visit, (select count(*) from residence) as residence,
    (select count(*) from insurance_card) as insurance_card, (select count(*) from record where by_key = (select key from author where id = 'import:test')) as record, (select count(*) from visit_prescription) as visit_prescription`);
  return counts![table]!;
};

describe('Claim files', () => {
  it.each([['4210', true], ['130', true], ['4750', true], ['3176', true], ['4210', false], ['130', false], ['4750', false], ['3176', false]] as const)('of standard %s go in, base64 %s', async (standard: Standard, base64: boolean) => {
    const tally = await importText(store, 'a.xml', claimXml([claimSource(1), claimSource(2), claimSource(3)], standard, base64));
    expect(tally.parked).toEqual([]);
    expect(tally.records).toMatchObject({ person: 3, visit: 3, 'insurance-card': 3 });
    expect(await count('visit_prescription')).toBe(6);
    expect([...(await verifyLog(store.site)).findings, ...(await verifyRegisters(store.site))]).toEqual([]);
  });

  it('imported twice change nothing', async () => {
    const xml = claimXml([claimSource(1), claimSource(2)]);
    await importText(store, 'a.xml', xml);
    const before = await count('record');
    const again = await importText(store, 'b.xml', xml);
    expect(again).toMatchObject({ records: {}, unchanged: 2, corrected: 0, parked: [], doubtful: [] });
    expect(await count('record')).toBe(before);
  });

  it('with the same MA_LK and other content become corrections of the visit', async () => {
    await importText(store, 'a.xml', claimXml([claimSource(1), claimSource(2)]));
    const tally = await importText(store, 'a.xml', claimXml([claimSource(1, { visit: { diagnosis: [{ code: 'J20.9', rank: 'main' }] } }), claimSource(2)]));
    expect(tally).toMatchObject({ records: { visit: 1 }, corrected: 1, unchanged: 1, parked: [] });
    expect(await count('visit')).toBe(2);
    const codes = await store.database.rows<{ code: string }>(sql`select code from visit_diagnosis order by code`);
    expect(codes.map((row) => row.code)).toEqual(['J06.9', 'J20.9']);
  });

  it('may hold a claim in two versions: the later stands, and the file brought again changes nothing', async () => {
    const xml = claimXml([claimSource(1), claimSource(1, { visit: { diagnosis: [{ code: 'J20.9', rank: 'main' }] } })]);
    expect(await importText(store, 'a.xml', xml)).toMatchObject({ corrected: 1, parked: [] });
    const before = await count('record');
    expect(await importText(store, 'a.xml', xml)).toMatchObject({ corrected: 0, unchanged: 2 });
    expect(await count('record')).toBe(before);
    expect((await store.database.row<{ code: string }>(sql`select code from visit_diagnosis`))!.code).toBe('J20.9');
  });
});
