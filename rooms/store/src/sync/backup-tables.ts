import type { Statements, Transaction } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

/** One small table of a site, as it goes into a backup: keys of this database are replaced by names that mean the same in another. */
interface BackupTable {
  name: string;
  dump: Sql;
  /** From `$rows`, a JSON list. */
  load(rows: string): Sql;
}

const unitOf = (alias: string): Sql => (alias === 'a' ? sql`(select u.id from unit u where u.key = a.unit_key)` : sql`(select u.id from unit u where u.key = t.unit_key)`);
const list = (rows: string): Sql => sql`jsonb_array_elements(${rows}::jsonb) as j(row)`;
const unitKey = sql`(select u.key from unit u where u.id = j.row->>'unit')`;

/** In the order in which they are loaded. */
const TABLES: readonly BackupTable[] = [
  {
    name: 'account',
    dump: sql`select to_jsonb(a) - 'unit_key' || jsonb_build_object('unit', ${unitOf('a')}) as row from account a`,
    load: (rows) => sql`insert into account select (jsonb_populate_record(null::account, j.row || jsonb_build_object('unit_key', ${unitKey}))).* from ${list(rows)} where ${unitKey} is not null on conflict do nothing`,
  },
  {
    name: 'compartment_member',
    dump: sql`select to_jsonb(t) as row from compartment_member t`,
    load: (rows) => sql`insert into compartment_member select (jsonb_populate_record(null::compartment_member, j.row)).* from ${list(rows)} where exists (select 1 from account a where a.id = j.row->>'account_id') on conflict do nothing`,
  },
  {
    name: 'column_mapping',
    dump: sql`select to_jsonb(t) as row from column_mapping t`,
    load: (rows) => sql`insert into column_mapping select (jsonb_populate_record(null::column_mapping, j.row)).* from ${list(rows)} on conflict do nothing`,
  },
  {
    name: 'parked',
    dump: sql`select to_jsonb(t) - 'import_id' - 'evidence' || jsonb_build_object('bytes', encode(t.evidence, 'base64')) as row from parked t where state = 'waiting'`,
    load: (rows) => sql`insert into parked select (jsonb_populate_record(null::parked, j.row || jsonb_build_object('evidence', case when j.row->>'bytes' is null then null else '\\x' || encode(decode(j.row->>'bytes', 'base64'), 'hex') end))).* from ${list(rows)} on conflict do nothing`,
  },
  {
    name: 'setting',
    dump: sql`select jsonb_build_object('name', name, 'value', value) as row from setting where name in ('sync-key')`,
    load: (rows) => sql`insert into setting (name, value) select j.row->>'name', j.row->'value' from ${list(rows)} on conflict (name) do update set value = excluded.value`,
  },
  {
    name: 'peer',
    dump: sql`select to_jsonb(t) - 'key' as row from peer t`,
    load: (rows) => sql`insert into peer (id, name, direction, role, state, address, code_digest, code_expires_at, public_key, units, speaks, created_at, enrolled_at, seen_at, compared_at, different)
      select p.id, p.name, p.direction, p.role, p.state, p.address, p.code_digest, p.code_expires_at, p.public_key, p.units, p.speaks, p.created_at, p.enrolled_at, p.seen_at, p.compared_at, p.different
      from ${list(rows)}, jsonb_populate_record(null::peer, j.row) p on conflict do nothing`,
  },
  {
    name: 'site',
    dump: sql`select jsonb_build_object('log', s.id, 'pieces', s.pieces, 'via', (select p.id from peer p where p.key = s.via)) as row from site s`,
    load: (rows) => sql`insert into site (id, own, last_hash, pieces, via) select j.row->>'log', false, decode(repeat('00', 32), 'hex'), (j.row->>'pieces')::boolean, (select p.key from peer p where p.id = j.row->>'via') from ${list(rows)} on conflict (id) do nothing`,
  },
  {
    name: 'feed_place',
    dump: sql`select to_jsonb(t) as row from feed_place t`,
    load: (rows) => sql`insert into feed_place select (jsonb_populate_record(null::feed_place, j.row)).* from ${list(rows)} on conflict do nothing`,
  },
  {
    name: 'subject_left',
    dump: sql`select to_jsonb(t) as row from subject_left t`,
    load: (rows) => sql`insert into subject_left select (jsonb_populate_record(null::subject_left, j.row)).* from ${list(rows)} on conflict do nothing`,
  },
  {
    name: 'feed',
    dump: sql`select to_jsonb(t) - 'site_key' - 'peer_key' || jsonb_build_object('log', (select s.id from site s where s.key = t.site_key), 'peer', (select p.id from peer p where p.key = t.peer_key)) as row from feed t`,
    load: (rows) => sql`insert into feed select (jsonb_populate_record(null::feed, j.row || jsonb_build_object('site_key', (select s.key from site s where s.id = j.row->>'log'), 'peer_key', (select p.key from peer p where p.id = j.row->>'peer')))).* from ${list(rows)} on conflict do nothing`,
  },
  {
    name: 'feed_follow',
    dump: sql`select jsonb_build_object('log', s.id, 'seq', t.seq) as row from feed_follow t join site s on s.key = t.site_key`,
    load: (rows) => sql`insert into feed_follow (site_key, seq) select s.key, (j.row->>'seq')::bigint from ${list(rows)}, site s where s.id = j.row->>'log' on conflict do nothing`,
  },
  {
    name: 'peer_unit',
    dump: sql`select jsonb_build_object('peer', p.id, 'unit', ${unitOf('t')}) as row from peer_unit t join peer p on p.key = t.peer_key`,
    load: (rows) => sql`insert into peer_unit (peer_key, unit_key) select p.key, ${unitKey} from ${list(rows)}, peer p where p.id = j.row->>'peer' and ${unitKey} is not null on conflict do nothing`,
  },
  {
    name: 'subject_home',
    dump: sql`select jsonb_build_object('subject', t.subject_id, 'unit', ${unitOf('t')}) as row from subject_home t`,
    load: (rows) => sql`insert into subject_home (subject_id, unit_key) select (j.row->>'subject')::uuid, ${unitKey} from ${list(rows)} where ${unitKey} is not null on conflict do nothing`,
  },
];

/** Everything of a site beside its logs: people who may sign in, its key, the sites it knows, how far it has read. */
export async function dumpTables(database: Statements): Promise<{ table: string; rows: unknown[] }[]> {
  const dumped: { table: string; rows: unknown[] }[] = [];
  for (const { name, dump } of TABLES) dumped.push({ table: name, rows: (await database.rows<{ row: unknown }>(dump)).map(({ row }) => row) });
  return dumped;
}

/** Puts back what was dumped; a table that this release does not know is left alone. */
export async function loadTables(transaction: Transaction, dumped: readonly { table: string; rows: readonly unknown[] }[]): Promise<void> {
  for (const { name, load } of TABLES) {
    const rows = dumped.find((one) => one.table === name)?.rows ?? [];
    if (rows.length > 0) await transaction.run(load(JSON.stringify(rows)));
  }
}
