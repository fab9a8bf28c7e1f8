import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Store, appendRecords, findUnits, generatedSql, listPersons, listRecordsOf, listVisitsOfPerson, readRights, rebuildRegisters, saveAccount, searchPersons, sql, storeAs, verifyRegisters } from '../../src/index.ts';
import { OPEN_TABLES } from '../../src/rights/policies.ts';
import { openTestStore } from '../../testing/index.ts';

const TODAY = '2026-10-31';
let store: Store;
let now = Date.parse('2026-10-01T01:00:00Z');
const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

interface Place {
  station: { id: string; key: number };
  commune: { id: string; key: number };
}
let here: Place;
let there: Place;
let department: { id: string; key: number };

const patient = newId();
const neighbour = newId();
let ordinary: string;
let closed: string;

function draft(form: string, subjectId: string, unit: string, data: RecordDraft['data'], at = '2026-09-01'): RecordDraft {
  return { id: newId(), form, formVersion: 1, subjectType: form === 'total' ? 'figure' : 'person', subjectId, unit, at, by: 'user:test', enteredAt: new Date(now).toISOString(), data };
}

const person = (name: string): RecordDraft['data'] => ({ name, sex: 'female', birth_date: '1990-03-05' });
const visit = (...codes: string[]): RecordDraft['data'] => ({ kind: 'outpatient', insured: true, diagnosis: codes.map((code, index) => ({ code, rank: index === 0 ? 'main' : 'other' })) });

async function write(...drafts: RecordDraft[]): Promise<void> {
  const outcomes = await appendRecords(store.site, drafts);
  expect(outcomes.map(({ status }) => status)).toEqual(drafts.map(() => 'recorded'));
}

async function as(role: string, unitKey: number, more: { member?: string } = {}): Promise<ReturnType<typeof storeAs>> {
  const account = `${role}.${unitKey}${more.member === undefined ? '' : `.${more.member}`}`;
  await saveAccount(store.database, { id: account, name: account, role, unitKey, passwordHash: '' });
  if (more.member !== undefined) {
    await store.database.run(sql`insert into compartment_member (compartment, account_id, valid_from, decision, by_id) values (${more.member}, ${account}, '2026-01-01', 'QĐ thử', 'test') on conflict do nothing`);
  }
  return storeAs(store, await readRights(store, { account_id: account, name: account, role, unit_key: unitKey, unit_id: '', subject_id: null }, TODAY));
}

const idsOf = async (seen: ReturnType<typeof storeAs>, subject: string): Promise<string[]> => (await listRecordsOf(seen.site, subject)).map((record) => record.id);

async function placeOf(code: string): Promise<Place> {
  const [commune] = await findUnits(store.database, { at: TODAY, code, type: 'commune' });
  const [station] = await findUnits(store.database, { at: TODAY, parentKey: commune!.key, type: 'station' });
  return { commune: commune!, station: station! };
}

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  here = await placeOf('03390');
  const others = await store.database.rows<{ code: string }>(sql`
    select c.code from unit s join unit_parent p on p.unit_key = s.key and p.relation = 'administrative' and p.valid_to is null join unit c on c.key = p.parent_key
    where s.type = 'station' and s.valid_to is null and c.type = 'commune' and c.code <> '03390' order by c.code limit 1`);
  there = await placeOf(others[0]!.code);
  department = (await findUnits(store.database, { at: TODAY, type: 'department', code: '12-SYT' }))[0]!;
  const plain = draft('visit', patient, here.station.id, visit('J06.9'));
  const secret = draft('visit', patient, here.station.id, visit('J06.9', 'B20.1'));
  ordinary = plain.id;
  closed = secret.id;
  await write(
    draft('person', patient, here.station.id, person('Lò Thị Thử')),
    draft('residence', patient, here.station.id, { kind: 'permanent', commune: here.commune.id, from: '2020-01-01' }),
    plain,
    secret,
    draft('person', neighbour, there.station.id, person('Vàng Thị Thử')),
    draft('visit', neighbour, there.station.id, visit('K29.7')),
  );
});
afterAll(() => store.close());

describe('the rows of a person', () => {
  it('are seen at the station where they were written, without what a closed list keeps', async () => {
    const nurse = await as('nurse', here.station.key);
    expect((await searchPersons(nurse.database, 'thu')).map((row) => row.name)).toEqual(['Lò Thị Thử']);
    expect(await idsOf(nurse, patient)).toContain(ordinary);
    expect(await idsOf(nurse, patient)).not.toContain(closed);
    expect((await listVisitsOfPerson(nurse.database, patient)).map((row) => row.record_id)).toEqual([ordinary]);
    expect((await nurse.database.row<{ n: number }>(sql`select count(*) as n from visit_diagnosis where subject_id = ${patient}`))!.n).toBe(1);
  });

  it('are seen whole by an account on the list, for as long as it stands there', async () => {
    const counsellor = await as('nurse', here.station.key, { member: 'hiv' });
    expect(await idsOf(counsellor, patient)).toContain(closed);
    expect((await as('nurse', here.station.key, { member: 'methadone' })).database).toBeDefined();
    expect(await idsOf(await as('nurse', here.station.key, { member: 'methadone' }), patient)).not.toContain(closed);
    await store.database.run(sql`update compartment_member set valid_to = '2026-10-30' where compartment = 'hiv'`);
    expect(await idsOf(await as('nurse', here.station.key, { member: 'hiv' }), patient)).not.toContain(closed);
    await store.database.run(sql`update compartment_member set valid_to = null`);
  });

  it('are not opened by a list to somebody from elsewhere', async () => {
    expect(await idsOf(await as('doctor', there.station.key, { member: 'hiv' }), patient)).toEqual([]);
  });

  it('are not seen at another station, by an office that works with figures, by an administrator, by a role nobody described', async () => {
    for (const [role, unit] of [['doctor', there.station.key], ['province', department.key], ['administrator', here.station.key], ['unheard-of', here.station.key]] as const) {
      const stranger = await as(role, unit);
      expect([role, await idsOf(stranger, patient)]).toEqual([role, []]);
      expect(await listPersons(stranger.database, [patient])).toEqual([]);
    }
  });

  it('follow the person who moves, and the station of before sees on what it wrote itself', async () => {
    const mover = newId();
    await write(draft('person', mover, there.station.id, person('Giàng Thị Chuyển')), draft('visit', mover, there.station.id, visit('J20.9'), '2024-03-01'));
    expect(await idsOf(await as('nurse', here.station.key), mover)).toEqual([]);
    await write(draft('residence', mover, there.station.id, { kind: 'permanent', commune: here.commune.id, from: '2026-09-15' }, '2026-09-15'));
    expect(await idsOf(await as('nurse', here.station.key), mover)).toHaveLength(3);
    await write(draft('visit', mover, here.station.id, visit('I10'), '2026-09-20'));
    expect(await idsOf(await as('nurse', here.station.key), mover)).toHaveLength(4);
    // Seen lately there as well, because the move was written down there.
    expect(await idsOf(await as('nurse', there.station.key), mover)).toHaveLength(4);
  });

  it('are one’s own: a citizen reads them all, and nobody else’s', async () => {
    const rights = await readRights(store, { account_id: 'citizen', name: '', role: 'citizen', unit_key: here.commune.key, unit_id: '', subject_id: patient }, TODAY);
    const citizen = storeAs(store, rights);
    expect(await idsOf(citizen, patient)).toHaveLength(4);
    expect(await idsOf(citizen, neighbour)).toEqual([]);
    expect((await searchPersons(citizen.database, 'thu')).map((row) => row.id)).toEqual([patient]);
  });
});

describe('the database itself', () => {
  const asRole = <Answer>(work: (rows: (text: string) => Promise<unknown[]>) => Promise<Answer>): Promise<Answer> =>
    store.database.transaction(async (transaction) => {
      await transaction.run(generatedSql('set local role tuyen_request'));
      return work((text) => transaction.rows(generatedSql(text)));
    });

  it('shows nothing of anybody to a request that forgot to say who asks', async () => {
    for (const shape of store.site.shapes) {
      if (!store.site.access.isGuarded(store.site.forms.get(shape.form)!.at(-1)!.form)) continue;
      for (const table of [shape.main, ...shape.children]) expect([table.name, await asRole((rows) => rows(`select 1 from "${table.name}" limit 1`))]).toEqual([table.name, []]);
    }
    expect(await asRole((rows) => rows('select 1 from record r join form_version f on f.key = r.form_key where f.form <> \'total\' limit 1'))).toEqual([]);
    expect(await asRole((rows) => rows('select 1 from subject_place limit 1'))).toEqual([]);
  });

  it('lets a request write nowhere, and read no table that nobody has thought about', async () => {
    const tables = await store.database.rows<{ name: string; reads: boolean; writes: boolean; guarded: boolean }>(sql`
      select c.relname::text as name, has_any_column_privilege('tuyen_request', c.oid, 'select') as reads,
        has_table_privilege('tuyen_request', c.oid, 'insert') or has_table_privilege('tuyen_request', c.oid, 'update') or has_table_privilege('tuyen_request', c.oid, 'delete') as writes,
        c.relrowsecurity as guarded
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f')`);
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => table.writes)).toEqual([]);
    expect(tables.filter((table) => table.reads && !table.guarded).map((table) => table.name).sort()).toEqual([...OPEN_TABLES].sort());
    await expect(asRole((rows) => rows('select 1 from account'))).rejects.toMatchObject({ code: '42501' });
    await expect(asRole((rows) => rows('select evidence from parked'))).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps no setting of one request for the next on the same connection', async () => {
    const nurse = await as('nurse', here.station.key);
    await nurse.database.rows(sql`select 1`);
    for (let i = 0; i < 12; i += 1) {
      const row = await store.database.row<{ units: string | null; who: string }>(sql`select current_setting('tuyen.units', true) as units, current_user::text as who`);
      expect(row!.who).not.toBe('tuyen_request');
      expect(row!.units ?? '').toBe('');
    }
  });

  it('refuses to write as an account', async () => {
    const nurse = await as('nurse', here.station.key);
    await expect(nurse.database.run(sql`delete from record`)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|25006)$/) });
  });

  it('derives the places and compartments again exactly as they were kept', async () => {
    const places = () => store.database.rows(sql`select * from subject_place order by subject_id, unit_key, lives`);
    const before = await places();
    expect(before.length).toBeGreaterThan(5);
    await rebuildRegisters(store.site);
    expect(await places()).toEqual(before);
    expect(await verifyRegisters(store.site)).toEqual([]);
  });
});
