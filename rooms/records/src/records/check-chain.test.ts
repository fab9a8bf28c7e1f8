import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { chainHash, GENESIS_HASH } from './chain-hash.ts';
import { checkChain } from './check-chain.ts';
import type { LogRecord } from './record.ts';

function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function chain(length: number): LogRecord[] {
  let hash = GENESIS_HASH;
  return Array.from({ length }, (_, index) => {
    const record = { id: `r${index + 1}`, form: 'visit', formVersion: 1, subjectType: 'person', subjectId: 'p', unit: 'u', at: '2025-03-04', by: 'user:1', enteredAt: '2025-03-04T08:00:00+07:00', data: { n: index, note: 'Đã khám' }, site: 's1', seq: index + 1 };
    hash = chainHash(hash, canonicalText(record), hashText);
    return { ...record, hash };
  });
}

function hashAt(records: readonly LogRecord[], index: number): string {
  return records[index]?.hash ?? GENESIS_HASH;
}

describe('the chain of a site', () => {
  it('hashes the previous hash, a line feed and the text as UTF-8', () => {
    const expected = createHash('sha256').update(`${GENESIS_HASH}\nĐã khám`, 'utf8').digest('hex');
    expect(chainHash(GENESIS_HASH, 'Đã khám', hashText)).toBe(expected);
  });

  it('is sound as it was written', () => {
    expect(checkChain(chain(20), hashText)).toEqual([]);
    expect(checkChain([], hashText)).toEqual([]);
  });

  it('can be checked from where the last check ended', () => {
    const records = chain(10);
    expect(checkChain(records.slice(4), hashText, { seq: 4, hash: hashAt(records, 3) })).toEqual([]);
    expect(checkChain(records.slice(4), hashText, { seq: 4, hash: GENESIS_HASH })).toEqual([{ code: 'log.broken-chain', severity: 'error', facts: { site: 's1', seq: 5 } }]);
  });

  it('shows one altered record as one finding, wherever it stands and whatever was altered', () => {
    const alteration = fc.constantFrom<Partial<LogRecord>>({ data: { n: -1 } }, { at: '2025-03-05' }, { by: 'user:2' }, { enteredAt: '2025-03-04T08:00:01+07:00' }, { reason: 'x' }, { withdrawn: true }, { formVersion: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), alteration, (index, change) => {
        const records = chain(10);
        records[index] = { ...(records[index] as LogRecord), ...change };
        expect(checkChain(records, hashText)).toEqual([{ code: 'log.broken-chain', severity: 'error', facts: { site: 's1', seq: index + 1 } }]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows an altered record that was hashed again at the one after it', () => {
    const records = chain(5);
    const altered = { ...(records[1] as LogRecord), data: { n: -1 } };
    records[1] = { ...altered, hash: chainHash(hashAt(records, 0), canonicalText(altered), hashText) };
    expect(checkChain(records, hashText)).toMatchObject([{ code: 'log.broken-chain', facts: { seq: 3 } }]);
  });

  it('shows which number is missing', () => {
    const records = chain(6).filter(({ seq }) => seq !== 3);
    expect(checkChain(records, hashText)).toMatchObject([{ code: 'log.gap', facts: { seq: 3 } }]);
  });

  it('shows records that stand twice or out of order', () => {
    const [first, second, third] = chain(3) as [LogRecord, LogRecord, LogRecord];
    expect(checkChain([first, first, second], hashText)).toMatchObject([{ code: 'log.out-of-order', facts: { seq: 1 } }]);
    expect(checkChain([first, third, second], hashText)).toMatchObject([{ code: 'log.gap', facts: { seq: 2 } }, { code: 'log.out-of-order', facts: { seq: 2 } }]);
  });

  it('passes over records of another site', () => {
    const [first, second] = chain(2) as [LogRecord, LogRecord];
    expect(checkChain([first, { ...first, site: 's2' }, second], hashText)).toEqual([{ code: 'log.other-site', severity: 'error', facts: { site: 's1', seq: 1 } }]);
  });
});
