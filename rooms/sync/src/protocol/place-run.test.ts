import { type LogRecord, canonicalText, chainHash } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { quickHash } from '../simulation/run-history.ts';
import { LOG_START } from './log-head.ts';
import { findBreak, placeRun } from './place-run.ts';

function logOf(count: number, value = 0): LogRecord[] {
  let hash = LOG_START.hash;
  return Array.from({ length: count }, (_, index) => {
    const bare = { id: `r${index}`, form: 'visit', formVersion: 1, subjectType: 'person', subjectId: 's', unit: 'u', at: '2026-01-01', by: 'x', enteredAt: '2026-01-01T00:00:00Z', data: { value: index < 3 ? 0 : value }, site: 'log', seq: index + 1 };
    hash = chainHash(hash, canonicalText(bare), quickHash);
    return { ...bare, hash };
  });
}

const ours = logOf(5);
const head = { seq: 5, hash: ours[4]!.hash };
const hashAt = (seq: number): string | undefined => ours[seq - 1]?.hash;
const runFrom = (records: LogRecord[], from: number, to: number) => ({ log: 'log', after: from === 1 ? LOG_START : { seq: from - 1, hash: records[from - 2]!.hash }, records: records.slice(from - 1, to) });

describe('placing a run of records onto a log that is held', () => {
  it('appends what goes on, even where it begins before the end', () => {
    const longer = logOf(8);
    expect(placeRun(runFrom(longer, 6, 8), head, hashAt)).toMatchObject({ kind: 'append', records: [{ seq: 6 }, { seq: 7 }, { seq: 8 }] });
    expect(placeRun(runFrom(longer, 2, 7), head, hashAt)).toMatchObject({ kind: 'append', records: [{ seq: 6 }, { seq: 7 }] });
  });

  it('knows what it has, and what comes too early', () => {
    expect(placeRun(runFrom(ours, 1, 5), head, hashAt).kind).toBe('known');
    expect(placeRun(runFrom(logOf(9), 8, 9), head, hashAt).kind).toBe('ahead');
  });

  it('sees that two machines wrote one log', () => {
    expect(placeRun(runFrom(logOf(6, 1), 4, 6), head, hashAt)).toEqual({ kind: 'forked', seq: 4 });
    expect(placeRun(runFrom(logOf(8, 1), 6, 8), head, hashAt)).toEqual({ kind: 'forked', seq: 5 });
  });

  it('finds the record that was altered on its way', () => {
    const run = runFrom(ours, 1, 5);
    expect(findBreak(run, quickHash)).toBeUndefined();
    expect(findBreak({ ...run, records: run.records.map((record) => (record.seq === 3 ? { ...record, data: { value: 9 } } : record)) }, quickHash)).toBe(3);
    expect(findBreak({ ...run, records: run.records.filter((record) => record.seq !== 2) }, quickHash)).toBe(2);
  });
});
