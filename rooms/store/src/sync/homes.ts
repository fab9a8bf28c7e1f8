import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type RecordRow, recordColumns } from '../log/record-row.ts';

/** Subjects of a part of a log. */
export const listSubjectsOfRun = async (database: Statements, siteKey: number, from: number, to: number): Promise<string[]> =>
  (await database.rows<{ id: string }>(sql`select distinct subject_id as id from record where site_key = ${siteKey} and seq between ${from} and ${to}`)).map((row) => row.id);

/** Records by which subjects say where they belong. */
export const readHomeRows = (database: Statements, subjects: readonly string[], forms: readonly string[]): Promise<RecordRow[]> =>
  database.rows(sql`select ${recordColumns} from record r join site s on s.key = r.site_key
    where r.subject_id = any(${subjects}::uuid[]) and r.form_key in (select key from form_version where form = any(${forms}))`, 'sync-home-rows');

/** Units that recorded something about subjects. */
export const listRecordingUnits = (database: Statements, subjects: readonly string[]): Promise<{ subject_id: string; unit_key: number }[]> =>
  database.rows(sql`select distinct subject_id, unit_key from record where subject_id = any(${subjects}::uuid[])`, 'sync-recording-units');

/** Which peers each subject belongs to now. */
export const listPeersOf = (database: Statements, subjects: readonly string[]): Promise<{ subject_id: string; peer_key: number }[]> =>
  database.rows(sql`select distinct h.subject_id, u.peer_key from subject_home h join peer_unit u on u.unit_key = h.unit_key where h.subject_id = any(${subjects}::uuid[])`, 'sync-peers-of');

/** Replaces the homes of some subjects. */
export async function writeHomes(transaction: Transaction, subjects: readonly string[], homes: readonly { subjectId: string; unitKey: number }[]): Promise<void> {
  await transaction.run(sql`delete from subject_home where subject_id = any(${subjects}::uuid[])`);
  await transaction.run(sql`insert into subject_home (subject_id, unit_key) select distinct * from unnest(${homes.map((home) => home.subjectId)}::uuid[], ${homes.map((home) => home.unitKey)}::int[])`);
}

export const listHomes = (database: Statements, subjects: readonly string[]): Promise<{ subject_id: string; unit: string }[]> =>
  database.rows(sql`select h.subject_id, u.id as unit from subject_home h join unit u on u.key = h.unit_key where h.subject_id = any(${subjects}::uuid[])`);

/** Subjects that belong to some units. */
export const listSubjectsAt = async (database: Statements, unitKeys: readonly number[]): Promise<string[]> =>
  (await database.rows<{ id: string }>(sql`select distinct subject_id as id from subject_home where unit_key = any(${unitKeys}::int[])`)).map((row) => row.id);

/** Subjects who are no longer ours, or are again. */
export async function noteLeft(transaction: Transaction, left: readonly { subjectId: string; to: readonly string[] }[], n: number): Promise<void> {
  for (const { subjectId, to } of left) {
    await transaction.run(sql`insert into subject_left (subject_id, units, n) values (${subjectId}, ${[...to]}, ${n}) on conflict (subject_id) do update set units = excluded.units, n = excluded.n`);
  }
}

export async function forgetLeft(transaction: Transaction, subjects: readonly string[]): Promise<void> {
  await transaction.run(sql`delete from subject_left where subject_id = any(${subjects}::uuid[])`);
}

export async function forgetLeftAfter(transaction: Transaction, n: number): Promise<void> {
  await transaction.run(sql`delete from subject_left where n > ${n}`);
}

/**
 * A peer's scope on a day: what lies below its units by any relation, the communes its stations serve with their villages,
 * and the units these were made from, since people may still stand in the books of a commune that has merged.
 */
export const listScopeUnits = async (database: Statements, roots: readonly string[], at: string): Promise<number[]> =>
  (await database.rows<{ key: number }>(sql`
    with recursive below(key) as (
      select u.key from unit u where u.id = any(${roots})
      union
      select p.unit_key from below b join unit_parent p on p.parent_key = b.key
      where (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date)
    ),
    served(key) as (
      select key from below
      union
      select p.parent_key from below b join unit u on u.key = b.key join unit_parent p on p.unit_key = b.key join unit c on c.key = p.parent_key
      where u.type = 'station' and p.relation = 'administrative' and c.type = 'commune'
        and (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date)
    ),
    ground(key) as (
      select key from served
      union
      select p.unit_key from ground g join unit_parent p on p.parent_key = g.key join unit u on u.key = p.unit_key where p.relation = 'administrative' and u.type in ('village', 'station', 'satellite-point')
    ),
    earlier(key) as (
      select key from ground
      union
      select l.from_key from earlier e join unit_lineage l on l.to_key = e.key where l.happened <= ${at}::date
    ),
    whole(key) as (
      select key from earlier
      union
      select p.unit_key from whole w join unit_parent p on p.parent_key = w.key join unit u on u.key = p.unit_key where p.relation = 'administrative' and u.type = 'village'
    )
    select key from whole`)).map((row) => row.key);

export const listPeerUnits = async (database: Statements, peer: number): Promise<number[]> =>
  (await database.rows<{ key: number }>(sql`select unit_key as key from peer_unit where peer_key = ${peer}`)).map((row) => row.key);

export async function writePeerUnits(transaction: Transaction, peer: number, unitKeys: readonly number[]): Promise<void> {
  await transaction.run(sql`delete from peer_unit where peer_key = ${peer}`);
  await transaction.run(sql`insert into peer_unit (peer_key, unit_key) select ${peer}, unnest(${unitKeys}::int[])`);
}

/** Which of these subjects mean something to a peer when they enter its scope: others recorded about them, or the peer was once told that they had left. */
export const listEnteringSubjects = async (database: Statements, subjects: readonly string[], peer: number): Promise<Set<string>> =>
  new Set(
    (
      await database.rows<{ id: string }>(sql`
        select t.id from unnest(${subjects}::uuid[]) as t(id)
        where exists (select 1 from record r join site s on s.key = r.site_key where r.subject_id = t.id and s.via is distinct from ${peer})
           or t.id in (select f.subject_id from feed f where f.peer_key = ${peer} and not f.enters and f.subject_id = any(${subjects}::uuid[]))`)
    ).map((row) => row.id),
  );
