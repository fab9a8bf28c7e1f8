import { GENESIS_HASH } from '@tuyen/records';
import type { Database, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type AuditEntry, auditHash } from './audit-entry.ts';

interface Waiting {
  entry: AuditEntry;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Most entries in one transaction. */
const MOST_AT_ONCE = 200;

async function write(transaction: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await transaction.run(sql`insert into audit_end (seq, hash) values (0, decode(${GENESIS_HASH}, 'hex')) on conflict do nothing`);
  const end = (await transaction.row<{ seq: number; hash: string }>(sql`select seq, encode(hash, 'hex') as hash from audit_end for update`, 'audit-end'))!;
  let { seq, hash } = end;
  const rows = entries.map((entry) => {
    const facts = JSON.stringify(entry.facts ?? {});
    seq += 1;
    hash = auditHash(hash, { ...entry, seq }, facts);
    return { ...entry, seq, hash, facts };
  });
  await transaction.run(
    sql`insert into audit (seq, at, account_id, unit_key, act, subject_id, record_id, facts, compartments, hash)
        select e.seq, e.at, e.account_id, e.unit_key, e.act, e.subject_id, e.record_id, e.facts::json, coalesce((select r.compartments from record r where r.subject_id = e.subject_id and r.id = e.record_id), 0), decode(e.hash, 'hex')
        from unnest(${rows.map((row) => row.seq)}::bigint[], ${rows.map((row) => row.at)}::text[], ${rows.map((row) => row.account)}::text[], ${rows.map((row) => row.unitKey)}::int[], ${rows.map((row) => row.act)}::text[],
          ${rows.map((row) => row.subjectId ?? null)}::uuid[], ${rows.map((row) => row.recordId ?? null)}::uuid[], ${rows.map((row) => row.facts)}::text[], ${rows.map((row) => row.hash)}::text[])
          as e(seq, at, account_id, unit_key, act, subject_id, record_id, facts, hash)`,
    'audit-write',
  );
  await transaction.run(sql`update audit_end set seq = ${seq}, hash = decode(${hash}, 'hex')`, 'audit-place');
}

/**
 * The site's log of what was opened and done. Whoever opens at the same moment shares one transaction; each is answered only when its entry
 * is on the disk, so that nothing is shown that is not written down. Writing of records needs no entry: the record log is chained itself.
 */
export class AuditLog {
  readonly #database: Database;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(database: Database) {
    this.#database = database;
  }

  note(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      try {
        await this.#database.transaction((transaction) => write(transaction, batch.map(({ entry }) => entry)));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }
}
