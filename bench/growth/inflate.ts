import { type Store, generatedSql, sql } from '@tuyen/store';

const TABLES = ['record', 'household', 'person', 'residence', 'insurance_card', 'visit', 'visit_diagnosis', 'visit_prescription', 'visit_service'];

/** Another person, record or household than the one it is copied from: its version is 8, its last two bytes give the copy's number. */
export const copyOf = (uuid: string, copy: number): string => (copy === 0 ? uuid : `${uuid.slice(0, 14)}8${uuid.slice(15, 32)}${copy.toString(16).padStart(4, '0')}`);

export interface Inflation {
  /** Records of the first copy, which came through the door. */
  records: number;
  units: number;
  /** How often it stands in the tables now. */
  copies: number;
}

interface Column {
  name: string;
  type: string;
}

/** What a column of a copy holds: other people at other units, the same words and days. */
function copied({ name, type }: Column, { units, records, copies }: Inflation, lastSeq: number): string {
  if (type === 'uuid') return `overlay(overlay("${name}"::text placing '8' from 15) placing lpad(to_hex(k), 4, '0') from 33)::uuid`;
  if (name === 'unit_key') return `("unit_key" - 1 + k * 331) % ${units} + 1`;
  if (name === 'seq') return `"seq" + ${lastSeq} + (k - ${copies})::bigint * ${records}`;
  return `"${name}"`;
}

/** Keeps what came through the door as the pattern of all copies. */
export async function startInflation(store: Store): Promise<Inflation> {
  for (const table of TABLES) await store.database.run(generatedSql(`create unlogged table "base_${table}" as select * from "${table}"`));
  const records = (await store.database.row<{ n: number }>(sql`select count(*) as n from record`))!.n;
  const units = (await store.database.row<{ n: number }>(sql`select max(key) as n from unit`))!.n;
  return { records, units, copies: 1 };
}

/**
 * Fills the tables with copies of what came through the door until the log has about so many records: rows and indexes are as they would be,
 * the chain of hashes is not, so nothing here is verified. Records at the door would take PostgreSQL five times as long.
 */
export async function inflateTo(store: Store, inflation: Inflation, records: number): Promise<Inflation> {
  const copies = Math.max(inflation.copies, Math.round(records / inflation.records));
  if (copies === inflation.copies) return inflation;
  const lastSeq = (await store.database.row<{ last_seq: number }>(sql`select last_seq from site where own`))!.last_seq;
  for (const table of TABLES) {
    const columns = await store.database.rows<Column>(sql`select column_name::text as name, data_type::text as type from information_schema.columns where table_name = ${table} and table_schema = current_schema() and is_generated = 'NEVER' order by ordinal_position`);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const values = columns.map((column) => copied(column, inflation, lastSeq)).join(', ');
    await store.database.run(generatedSql(`insert into "${table}" (${names}) select ${values} from "base_${table}" t, generate_series(${inflation.copies}, ${copies - 1}) as k`));
  }
  await store.database.run(sql`update site set last_seq = ${lastSeq + (copies - inflation.copies) * inflation.records} where own`);
  for (const table of TABLES) await store.database.run(generatedSql(`vacuum analyze "${table}"`));
  return { ...inflation, copies };
}
