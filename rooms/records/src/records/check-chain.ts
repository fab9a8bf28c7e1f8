import type { Finding } from '../problems/finding.ts';
import { canonicalText } from './canonical-text.ts';
import { chainHash, GENESIS_HASH, type HashText } from './chain-hash.ts';
import type { LogRecord } from './record.ts';

/** The last record that is known to be sound: where a check goes on from. */
export interface ChainEnd {
  seq: number;
  hash: string;
}

const beginning: ChainEnd = { seq: 0, hash: GENESIS_HASH };

function finding(code: string, site: string, seq: number): Finding {
  return { code, severity: 'error', facts: { site, seq } };
}

/**
 * Checks one site's records as they stand in its log, first to last, from the beginning or after a record that was checked before.
 *
 * `log.gap`: the number named is missing (the record after it cannot be proved). `log.out-of-order`: a number that has passed already.
 * `log.broken-chain`: the hash is not that of the record after the one before it, so one of the two was altered; the check goes on from
 * the hash as it stands, so that one altered record is one finding. `log.other-site`: a record of another site; it is passed over.
 */
export function checkChain(records: Iterable<LogRecord>, hashText: HashText, after: ChainEnd = beginning): Finding[] {
  const findings: Finding[] = [];
  let end = after;
  let site: string | undefined;
  for (const record of records) {
    const { seq, hash } = record;
    site ??= record.site;
    if (record.site !== site) findings.push(finding('log.other-site', site, seq));
    else if (seq <= end.seq) findings.push(finding('log.out-of-order', site, seq));
    else {
      if (seq > end.seq + 1) findings.push(finding('log.gap', site, end.seq + 1));
      else if (chainHash(end.hash, canonicalText(record), hashText) !== hash) findings.push(finding('log.broken-chain', site, seq));
      end = { seq, hash };
    }
  }
  return findings;
}
