import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Refusal, type RecordDraft, makeRecordId } from '@tuyen/records';
import { openTestStore } from '../testing/index.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadUnderChanges } from '../src/units/history/load-under-changes.ts';
import { readUnitRows } from '../src/units/history/read-unit-rows.ts';
import { pickUnits, unitIdsOf } from '../src/units/history/unit-snapshot.ts';
import { type Store, appendRecords, findUnits, openUnitHistory, saveAccount, sql } from '../src/index.ts';

let store: Store;
let history: ReturnType<typeof openUnitHistory>;
let now = Date.parse('2026-10-31T01:00:00Z');
const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

const merger = `
instrument: Nghị quyết 1/NQ-UBTVQH17
from: 2027-01-01
events:
  - kind: merge
    units: [commune-03390-2025, commune-03424-2025]
    into: {code: '03390', name: Xã Bình Lư Mới, parents: [{relation: administrative, unit: province-12}]}
`;

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error('nothing was refused');
  return error;
}

async function recordResident(commune: string): Promise<void> {
  const subjectId = newId();
  const draft = (form: string, data: RecordDraft['data']): RecordDraft => ({ id: newId(), form, formVersion: 1, subjectType: 'person', subjectId, unit: commune, at: '2026-01-01', by: 'test', enteredAt: new Date(now).toISOString(), data });
  const outcomes = await appendRecords(store.site, [
    draft('person', { name: 'Lò Thị Thử', sex: 'female', birth_date: '1990-01-01' }),
    draft('residence', { kind: 'permanent', commune, from: '2026-01-01', reason_in: 'first-list' }),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['recorded', 'recorded']);
}

/** Every row of the unit tables with its key. */
const tables = async (): Promise<unknown[]> => [
  await store.database.rows(sql`select * from unit order by key`),
  await readUnitRows(store.database),
];

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  history = openUnitHistory(store);
  const unit = (await findUnits(store.database, { at: '2026-10-31', code: '03390', type: 'commune' }))[0]!;
  await saveAccount(store.database, { id: 'uy-ban', name: 'Cán bộ xã', role: 'commune', unitKey: unit.key, passwordHash: '-' });
  await recordResident('commune-03390-2025');
  await recordResident('commune-03390-2025');
});
afterAll(() => store.close());

describe('a change of units', () => {
  it('says beforehand whom it touches, and changes nothing', async () => {
    const before = await tables();
    const preview = await history.preview('nhap-xa.yaml', merger);
    expect(preview.findings).toEqual([]);
    expect(preview.changes.filter((change) => change.kind === 'ends').map((change) => change.unit)).toEqual(['commune-03390-2025', 'commune-03424-2025']);
    expect(preview.residents).toEqual([{ unit: 'commune-03390-2025', name: 'Xã Bình Lư', persons: 2 }]);
    expect(preview.accounts).toEqual([{ account: 'uy-ban', from: 'commune-03390-2025', to: 'commune-03390-2027' }]);
    expect(preview.facilities).toBeGreaterThan(0);
    expect(await tables()).toEqual(before);
  });

  it('is applied once, takes accounts and stations along, and is taken back without a trace in the units', async () => {
    const before = await tables();
    const { key } = await history.apply('nhap-xa.yaml', merger, 'tester');
    expect(store.site.unitKey('commune-03390-2027')).toBeDefined();
    const [commune] = await findUnits(store.database, { at: '2027-01-01', code: '03390', type: 'commune' });
    expect(commune?.name).toBe('Xã Bình Lư Mới');
    expect((await findUnits(store.database, { at: '2027-01-01', parentKey: commune!.key, type: 'station' })).length).toBe(2);
    expect(await store.database.row(sql`select u.id from account a join unit u on u.key = a.unit_key where a.id = 'uy-ban'`)).toEqual({ id: 'commune-03390-2027' });
    expect((await refusalOf(history.apply('lan-hai.yaml', merger, 'tester'))).code).toBe('unit-change.applied-already');
    const undone = await history.undo({ text: merger }, 'tester');
    expect(undone.key).toBe(key);
    expect(await tables()).toEqual(before);
    expect((await history.list()).map(({ state, undone_by }) => [state, undone_by])).toEqual([['undone', 'tester']]);
  });

  it('is not taken back under a later one, nor when people were recorded at what it made', async () => {
    const { key } = await history.apply('nhap-xa.yaml', merger, 'tester');
    const renaming = 'instrument: NQ 2\nfrom: 2028-01-01\nevents:\n  - {kind: rename, unit: commune-03390-2027, name: Phường Bình Lư}\n';
    const later = await history.apply('doi-ten.yaml', renaming, 'tester');
    expect((await refusalOf(history.undo(key, 'tester'))).code).toBe('unit-change.built-upon');
    await history.undo(later.key, 'tester');
    await recordResident('commune-03390-2027');
    expect((await refusalOf(history.undo(key, 'tester'))).code).toBe('unit-change.in-use');
  });

  it('stays when the content folder is loaded again below it', async () => {
    const before = await readUnitRows(store.database);
    const change = (await history.list()).find((one) => one.state === 'applied')!;
    const content = pickUnits(before, before.units.map((unit) => unit.id).filter((id) => !unitIdsOf(change.before, change.after).includes(id)));
    for (const table of ['units', 'names', 'parents', 'lineage', 'aliases'] as const) (content[table] as unknown[]).push(...change.before[table]);
    await loadUnderChanges(store.database, content);
    expect(await readUnitRows(store.database)).toEqual(before);
    expect((await history.list()).map((one) => one.state)).toEqual(['undone', 'applied', 'undone']);
  });

  it.each([
    ['a unit nobody knows, on its line', 'instrument: NQ\nfrom: 2027-01-01\nevents:\n  - {kind: rename, unit: commune-1, name: Xã}\n', 'unit.unknown', 4],
    ['stations left standing on divided ground', "instrument: NQ\nfrom: 2027-01-01\nevents:\n  - kind: split\n    unit: commune-03405-2025\n    into: [{code: '99001', name: Xã A}, {code: '99002', name: Xã B}]\n", 'unit.orphaned', undefined],
    ['a province below its own commune', 'instrument: NQ\nfrom: 2027-01-01\nevents:\n  - {kind: move, unit: province-12, relation: administrative, parent: commune-03405-2025}\n', 'unit.parents-in-circle', undefined],
    ['a code that is taken', "instrument: NQ\nfrom: 2027-01-01\nevents:\n  - {kind: establish, unit: {type: commune, code: '03405', name: Xã Khác, parents: [{relation: administrative, unit: province-12}]}}\n", 'unit.dates-overlap', undefined],
    ['a file that is no YAML', 'events: [', 'content.not-readable', 1],
    ['a key that does not exist', 'instrument: NQ\nfrom: 2027-01-01\nevents:\n  - {kind: rename, unti: commune-03405-2025, name: Xã}\n', 'content.schema', 4],
  ])('is refused for %s, and nothing changes', async (_, text, code, line) => {
    const before = await tables();
    const refusal = await refusalOf(history.apply('sai.yaml', text, 'tester'));
    expect(refusal.code).toBe('unit-change.refused');
    expect(refusal.findings.map((finding) => finding.code)).toContain(code);
    if (line !== undefined) expect(refusal.findings.map((finding) => finding.facts?.['line'])).toContain(line);
    expect(await tables()).toEqual(before);
  });
});

describe('the reform of 1 July 2025, replayed in a database of the day before', () => {
  let site: Store;

  beforeAll(async () => {
    site = await openTestStore(inject('postgres'));
  });
  afterAll(() => site.close());

  it('gives the units of Quảng Ninh and Lai Châu as the lists have them, and goes back', async () => {
    const { database } = site;
    await database.transaction(async (transaction) => {
      await transaction.run(sql`create temp table facility as select key from unit where type not in ('nation', 'province', 'district', 'commune')`);
      for (const table of ['unit_name', 'unit_alias', 'unit_parent'] as const) {
        if (table !== 'unit_alias') await transaction.run(sql`delete from unit_parent where unit_key in (select key from facility)`);
        await transaction.run(table === 'unit_name' ? sql`delete from unit_name where unit_key in (select key from facility)` : sql`delete from unit_alias where unit_key in (select key from facility)`);
      }
      await transaction.run(sql`delete from unit_lineage where from_key in (select key from facility) or to_key in (select key from facility)`);
      await transaction.run(sql`delete from unit where key in (select key from facility)`);
      await transaction.run(sql`drop table facility`);
    });
    const goal = await readUnitRows(database);
    for (const statement of [
      sql`delete from unit_lineage where happened >= '2025-07-01'`,
      sql`delete from unit_name where valid_from >= '2025-07-01'`,
      sql`delete from unit_parent where valid_from >= '2025-07-01'`,
      sql`delete from unit_alias where unit_key in (select key from unit where valid_from >= '2025-07-01')`,
      sql`delete from unit_name where unit_key in (select key from unit where valid_from >= '2025-07-01')`,
      sql`delete from unit where valid_from >= '2025-07-01'`,
      sql`update unit set valid_to = null where valid_to = '2025-06-30'`,
      sql`update unit_name set valid_to = null where valid_to = '2025-06-30'`,
      sql`update unit_parent set valid_to = null where valid_to = '2025-06-30'`,
    ]) await database.run(statement);
    const before = await readUnitRows(database);
    const replay = openUnitHistory(site);
    const fileOf = (name: string): string => readFileSync(new URL(`../../records/test/units/reform-2025/${name}`, import.meta.url), 'utf8');
    const touched = new Set<string>();
    for (const name of ['22-quang-ninh.yaml', '12-lai-chau.yaml']) {
      await replay.apply(name, fileOf(name), 'tester');
      for (const id of unitIdsOf((await replay.list()).at(-1)!.before, (await replay.list()).at(-1)!.after)) touched.add(id);
    }
    const ids = [...touched];
    // Other codes of lists (aliases) come with the lists, not with the resolutions.
    expect({ ...pickUnits(await readUnitRows(database), ids), aliases: [] }).toEqual({ ...pickUnits(goal, ids), aliases: [] });
    for (const { key } of [...(await replay.list())].reverse()) await replay.undo(key, 'tester');
    expect(await readUnitRows(database)).toEqual(before);
  });
});
