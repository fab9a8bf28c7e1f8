import { type Finding, GENESIS_HASH } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { auditHash } from './audit-entry.ts';

const PAGE = 5000;

interface Row {
  seq: number;
  at: string;
  account_id: string;
  unit_key: number | null;
  act: string;
  subject_id: string | null;
  record_id: string | null;
  facts: string;
  hash: string;
}

/** Walks the log of access from its first entry: no gap, every hash as it must be, the end where it is said to be. At most ten findings. */
export async function verifyAudit(database: Statements): Promise<{ entries: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  const wrong = (code: string, seq: number): void => void findings.push({ code, severity: 'error', field: `audit/${seq}`, facts: { seq, site: 'audit' } });
  let seq = 0;
  let hash = GENESIS_HASH;
  for (;;) {
    const rows = await database.rows<Row>(sql`
      select seq, at, account_id, unit_key, act, subject_id, record_id, facts::text as facts, encode(hash, 'hex') as hash from audit where seq > ${seq} order by seq limit ${PAGE}`);
    for (const row of rows) {
      if (row.seq !== seq + 1) wrong('log.gap', seq + 1);
      const entry = { seq: row.seq, at: row.at, account: row.account_id, unitKey: row.unit_key, act: row.act, ...(row.subject_id === null ? {} : { subjectId: row.subject_id }), ...(row.record_id === null ? {} : { recordId: row.record_id }) };
      hash = auditHash(hash, entry, row.facts);
      if (hash !== row.hash) {
        wrong('log.broken-chain', row.seq);
        hash = row.hash;
      }
      seq = row.seq;
    }
    if (rows.length < PAGE) break;
  }
  const end = await database.row<{ seq: number; hash: string }>(sql`select seq, encode(hash, 'hex') as hash from audit_end`);
  if (seq !== (end?.seq ?? 0)) wrong('log.end-differs', end?.seq ?? 0);
  else if (hash !== (end?.hash ?? GENESIS_HASH)) wrong('log.broken-chain', seq);
  return { entries: seq, findings: findings.slice(0, 10) };
}
