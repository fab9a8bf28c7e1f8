import type { Role } from '@tuyen/programmes';
import { generatedSql, readRights, sql, storeAs } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TODAY, type TestSite, openTestSite } from '../test-site.ts';
import { type Door, listDoors } from './doors.ts';
import { listLeaks, maySee } from './may-see.ts';
import { type Account, CODE_OF, type World, makeWorld } from './world.ts';

let site: TestSite;
let world: World;
let roles: readonly Role[];

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  world = await makeWorld(site.store);
  roles = site.store.content.access.roles;
}, 120_000);
afterAll(() => site.close());

async function readableTables(): Promise<string[]> {
  const rows = await site.store.database.rows<{ name: string }>(sql`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p') and has_table_privilege('tuyen_request', c.oid, 'select') and c.relrowsecurity order by 1`);
  return rows.map((row) => row.name);
}

/** Everything any statement could show an account: each table a request may read, whole. */
async function dumpFor(account: Account, tables: readonly string[]): Promise<string> {
  const session = { account_id: account.id, name: account.id, role: account.role, unit_key: account.post.unit.key, unit_id: account.post.unit.id, subject_id: account.self };
  const { database } = storeAs(site.store, await readRights(site.store, session, TODAY));
  return database.transaction(async (transaction) => {
    let dump = '';
    for (const table of tables) dump += (await transaction.rows<{ row: string }>(generatedSql(`select t::text as row from "${table}" t`))).map(({ row }) => row).join('\n');
    return dump;
  });
}

interface Asked {
  leaks: string[];
  answered: Set<string>;
  answers: number;
}

async function askAll(accounts: readonly Account[], doors: readonly Door[]): Promise<Asked> {
  const asked: Asked = { leaks: [], answered: new Set(), answers: 0 };
  for (const account of accounts) {
    for (const { method, route, url, body } of doors) {
      const reply = await site.app.inject({ method, url, headers: { cookie: account.cookie }, ...(body === undefined ? {} : { payload: body as object }) });
      if (reply.statusCode >= 500) asked.leaks.push(`${account.id} ${method} ${url}: ${reply.statusCode}`);
      if (reply.statusCode === 200) asked.answered.add(route);
      asked.answers += 1;
      for (const leak of listLeaks(world, roles, account, reply.body, route === '/api/audit')) asked.leaks.push(`${account.id} ${method} ${route}: ${leak}`);
    }
  }
  return asked;
}

/** Which accounts go through every door over HTTP: each role where its kind of unit has it, on no list and on one; the rest is held against the tables. */
const atDoors = (): Account[] => {
  const usual: Readonly<Record<string, string>> = { station: 'station-here', 'regional-centre': 'centre', department: 'department', cdc: 'cdc', village: 'commune-here' };
  return world.accounts.filter(({ role, post, lists }) => {
    const units = roles.find((each) => each.role === role)!.units;
    return lists.length <= (role === 'doctor' || role === 'centre' ? 1 : 0) && (units.length === 0 ? ['station-here', 'station-there'].includes(post.name) : units.some((unit) => usual[unit] === post.name));
  });
};

describe('the access matrix', () => {
  it('speaks of every compartment of the content', () => {
    expect(Object.keys(CODE_OF).sort()).toEqual(site.store.content.access.compartments.map(({ compartment }) => compartment).sort());
    for (const code of Object.values(CODE_OF)) expect(site.store.site.knowsCode('icd10-vn', code)).toBe(true);
  });

  it('gives every role at every post, on every list, exactly the rows the rules say', async () => {
    const tables = await readableTables();
    expect(tables).toEqual(expect.arrayContaining(['record', 'person', 'visit', 'visit_diagnosis', 'residence', 'insurance_card', 'subject_place']));
    let seen = 0;
    for (const account of world.accounts) {
      const dump = await dumpFor(account, tables);
      const leaks = listLeaks(world, roles, account, dump);
      const missing = world.records.filter((record) => maySee(world, roles, account, record) && !dump.includes(record.marks.at(-1)!)).map((record) => `${record.form} ${record.compartment ?? ''} ${record.subject.name}`);
      seen += world.records.length - missing.length;
      expect({ account: account.id, leaks, missing }).toEqual({ account: account.id, leaks: [], missing: [] });
    }
    expect(seen).toBeGreaterThan(1000);
    expect(world.accounts.length).toBe(roles.length * 6 * 3);
  }, 300_000);

  it('knows every route of the server and how to ask it', async () => {
    const { doors, undescribed } = listDoors(site, world);
    expect(undescribed).toEqual([]);
    const { answered } = await askAll(world.accounts.filter(({ id }) => id === 'station-head.station-here.0' || id === 'administrator.station-here.0'), doors);
    const silent = [...new Set(doors.map(({ route }) => route))].filter((route) => !answered.has(route) && route !== '/api/imports/:id');
    expect(silent).toEqual([]);
  }, 300_000);

  it('leaks nothing at any door', async () => {
    const { leaks, answers } = await askAll(atDoors(), listDoors(site, world).doors);
    expect(leaks).toEqual([]);
    expect(answers).toBeGreaterThan(500);
  }, 600_000);

  it('sees a leak that is planted in a table', async () => {
    const nurse = world.accounts.find(({ id }) => id === 'nurse.station-here.0')!;
    await site.store.database.run(sql`alter table visit disable row level security`);
    try {
      expect(listLeaks(world, roles, nurse, await dumpFor(nurse, ['visit']))).toEqual(expect.arrayContaining(['visit hiv của Thử Dấu Người Đây', 'visit thường của Thử Dấu Người Kia']));
    } finally {
      await site.store.database.run(sql`alter table visit enable row level security`);
    }
    expect(listLeaks(world, roles, nurse, await dumpFor(nurse, ['visit']))).toEqual([]);
  });

  it('sees a leak that is planted at a door', async () => {
    const nurse = world.accounts.find(({ id }) => id === 'nurse.station-here.0')!;
    await site.store.database.run(sql`alter table record disable row level security`);
    try {
      const { leaks } = await askAll([nurse], listDoors(site, world).doors.filter(({ route }) => route === '/api/records/:subjectId/:recordId'));
      expect(leaks).toEqual(expect.arrayContaining([expect.stringContaining('visit hiv của Thử Dấu Người Đây')]));
    } finally {
      await site.store.database.run(sql`alter table record enable row level security`);
    }
  });
});
