import { type Finding, GENESIS_HASH, canonicalTextFromData, chainHash } from '@tuyen/records';
import { sql } from '../database/sql.ts';
import { type RecordRow, recordColumns, recordOfRow } from './record-row.ts';
import { type Site, hashText } from './site.ts';

const PAGE = 5000;

export interface LogVerification {
  records: number;
  findings: Finding[];
}

/**
 * Walks every log kept here from its first record: no gap, every hash as it must be, the counter where the log ends.
 * At most ten findings a log: after a broken link all that follows is in doubt.
 */
export async function verifyLog(site: Site): Promise<LogVerification> {
  const result: LogVerification = { records: 0, findings: [] };
  // Another process may have brought units in since this one opened the site.
  await site.refreshUnits();
  const logs = await site.database.rows<{ key: number; id: string; last_seq: number; last_hash: string }>(
    sql`select key, id, last_seq, encode(last_hash, 'hex') as last_hash from site order by key`,
  );
  for (const log of logs) {
    const found = await verifyOne(site, log);
    result.records += found.records;
    result.findings.push(...found.findings.slice(0, 10));
  }
  return result;
}

async function verifyOne(site: Site, log: { key: number; id: string; last_seq: number; last_hash: string }): Promise<LogVerification> {
  const findings: Finding[] = [];
  const wrong = (code: string, seq: number): void => void findings.push({ code, severity: 'error', field: `${log.id}/${seq}`, facts: { seq, site: log.id } });
  let seq = 0;
  let hash = GENESIS_HASH;
  for (;;) {
    const rows = await site.database.rows<RecordRow>(
      sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.site_key = ${log.key} and r.seq > ${seq} and r.seq <= ${log.last_seq} order by r.seq limit ${PAGE}`,
    );
    for (const row of rows) {
      const record = await recordOfRow(site, row);
      if (record.seq !== seq + 1) wrong('log.gap', seq + 1);
      hash = chainHash(hash, canonicalTextFromData(record, record.dataText), hashText);
      if (hash !== record.hash) {
        wrong('log.broken-chain', record.seq);
        // Go on from what stands there, so that one altered record is one finding.
        hash = record.hash;
      }
      seq = record.seq;
    }
    if (rows.length < PAGE) break;
  }
  if (seq !== log.last_seq) wrong('log.end-differs', log.last_seq);
  else if (hash !== log.last_hash) wrong('log.broken-chain', seq);
  return { records: seq, findings };
}
