import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Store, describeUnit, findUnits, searchTerms, sql } from '../src/index.ts';
import { openTestStore } from '../testing/index.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
});
afterAll(() => store.close());

const codesOf = async (text: string, system = 'icd10-vn'): Promise<string[]> => (await searchTerms(store.database, system, text, '2026-01-01', 10)).map((row) => row.code);

describe('searching a diagnosis', () => {
  it.each([
    ['i10', 'I10'],
    ['J069', 'J06.9'],
    ['j06.9', 'J06.9'],
    ['tang huyet ap', 'I10'],
    ['TĂNG HUYẾT ÁP', 'I10'],
    ['viem hong cap', 'J02.9'],
    ['tay chan mieng', 'B08.4'],
  ])('%s gives %s first or near it', async (text, code) => {
    expect((await codesOf(text)).slice(0, 3)).toContain(code);
  });

  it('finds nothing for nothing, and survives what looks like a pattern or a command', async () => {
    expect(await codesOf('   ')).toEqual([]);
    for (const text of ['%', '_', "'; drop table concept; --", '\\', 'a'.repeat(500)]) expect(Array.isArray(await codesOf(text))).toBe(true);
    expect((await store.database.row<{ n: number }>(sql`select count(*) as n from concept`))!.n).toBeGreaterThan(40_000);
  });

  it('knows every list and its rules', async () => {
    const counts = await store.database.rows<{ system: string; n: number }>(sql`select system, count(*) as n from concept group by system order by system`);
    expect(counts.map((row) => row.system)).toEqual(['ethnic-group', 'icd10-vn', 'notifiable-diseases', 'occupation', 'occupation-4069', 'technique']);
    const sexual = await store.database.row<{ properties: { lists: string[] } }>(sql`select properties from concept where system = 'icd10-vn' and code = 'C53.9'`);
    expect(sexual!.properties.lists).toContain('A4.1');
    expect(counts.find((row) => row.system === 'technique')!.n).toBe(19_438 + 6_330);
  });
});

describe('units in the database', () => {
  it('answer by the code of the day', async () => {
    const before = await findUnits(store.database, { at: '2025-06-30', code: '106' });
    expect(before.map((unit) => [unit.type, unit.name])).toEqual([['district', 'Huyện Tam Đường']]);
    expect(await findUnits(store.database, { at: '2025-07-01', code: '106', type: 'district' })).toEqual([]);
    const after = await findUnits(store.database, { at: '2025-07-01', code: '03390', type: 'commune' });
    expect(after.map((unit) => unit.name)).toEqual(['Xã Bình Lư']);
  });

  it('know what they were made from', async () => {
    const [commune] = await findUnits(store.database, { at: '2025-07-01', code: '03390', type: 'commune' });
    const description = await describeUnit(store.database, commune!.key, '2025-07-01');
    expect(description.predecessors.map((unit) => unit.code).sort()).toEqual(['03390', '03412', '03413']);
    expect(description.parents.find((parent) => parent.relation === 'administrative')?.code).toBe('12');
  });

  it('gather all that stands below a province', async () => {
    const [province] = await findUnits(store.database, { at: '2026-01-01', code: '12', type: 'province' });
    const below = await findUnits(store.database, { at: '2026-01-01', parentKey: province!.key, limit: 1000 });
    expect(below.filter((unit) => unit.type === 'commune')).toHaveLength(38);
    expect(await findUnits(store.database, { at: '2026-01-01', parentKey: below.find((unit) => unit.code === '03390')!.key, type: 'station' })).not.toEqual([]);
  });

  it('are found by a part of the name without tone marks', async () => {
    const found = await findUnits(store.database, { at: '2026-01-01', text: 'binh lu', type: 'commune' });
    expect(found.map((unit) => unit.name)).toContain('Xã Bình Lư');
  });
});

describe('the engine', () => {
  it('can work in parallel', async () => {
    // A setting that a worker cannot take over breaks large scans only: asked for here on purpose.
    const shown = await store.database.transaction(async (transaction) => {
      await transaction.run(sql`set local max_parallel_workers_per_gather = 2`);
      await transaction.run(sql`set local parallel_setup_cost = 0`);
      await transaction.run(sql`set local parallel_tuple_cost = 0`);
      await transaction.run(sql`set local min_parallel_table_scan_size = 0`);
      return transaction.row<{ n: number }>(sql`select count(*) as n from concept where length(folded) > 3`);
    });
    expect(shown!.n).toBeGreaterThan(40_000);
  });
});
