import { describe, expect, it } from 'vitest';
import type { LogRecord, RecordData } from '../records/record.ts';
import { foldState } from './fold-state.ts';
import { sampleRecord as record } from './sample-record.ts';

function said(id: string, at: string, data: RecordData, changes: Partial<LogRecord> = {}): LogRecord {
  return record(id, 's1', Number(id.slice(1)), { at, data, enteredAt: `2025-06-01T08:0${id.slice(1)}:00+07:00`, ...changes });
}

describe('folding a state', () => {
  it('takes each field from the newest record that says something about it', () => {
    const fold = foldState([said('r1', '2020-01-01', { name: 'An', phone: '1', address: 'A' }), said('r2', '2022-01-01', { phone: '2' }), said('r3', '2021-01-01', { address: 'B', phone: '3' })]);
    expect(fold.data).toEqual({ name: 'An', phone: '2', address: 'B' });
    expect(fold.provenance).toEqual({ name: 'r1', phone: 'r2', address: 'r3' });
    expect(fold.latest?.id).toBe('r2');
  });

  it('lets an old list brought in today overwrite nothing newer', () => {
    const fold = foldState([said('r1', '2024-05-01', { address: 'new' }), said('r2', '2019-05-01', { address: 'old', phone: '1' }, { enteredAt: '2026-01-01T08:00:00+07:00' })]);
    expect(fold.data).toEqual({ address: 'new', phone: '1' });
  });

  it('clears a field that is null, and keeps what an older record says only of other fields', () => {
    const fold = foldState([said('r1', '2020-01-01', { name: 'An', phone: '1' }), said('r2', '2021-01-01', { phone: null })]);
    expect(fold.data).toEqual({ name: 'An' });
    expect(fold.provenance).toEqual({ name: 'r1' });
  });

  it('folds a group field by field, and a list whole', () => {
    const fold = foldState([said('r1', '2020-01-01', { home: { village: 'A', street: 'B' }, cards: [{ n: 1 }, { n: 2 }] }), said('r2', '2021-01-01', { home: { street: 'C', village: null }, cards: [{ n: 3 }] })]);
    expect(fold.data).toEqual({ home: { street: 'C' }, cards: [{ n: 3 }] });
    expect(fold.provenance).toEqual({ 'home.street': 'r2', cards: 'r2' });
  });

  it('clears a group that is null', () => {
    const fold = foldState([said('r1', '2020-01-01', { home: { village: 'A' } }), said('r2', '2021-01-01', { home: null })]);
    expect(fold.data).toEqual({});
  });

  it('puts a correction in the place of the record it names', () => {
    const fold = foldState([said('r1', '2020-01-01', { name: 'An', phone: '1' }), said('r2', '2021-01-01', { address: 'B' }), said('r3', '2020-01-01', { name: 'Ân' }, { replaces: 'r1', reason: 'nhầm' })]);
    expect(fold.data).toEqual({ name: 'Ân', address: 'B' });
    expect(fold.standing.map(({ id }) => id)).toEqual(['r3', 'r2']);
  });

  it('takes back what a withdrawn record had said', () => {
    const fold = foldState([said('r1', '2020-01-01', { name: 'An', phone: '1' }), said('r2', '2021-01-01', { phone: '2' }), said('r3', '2021-01-01', {}, { replaces: 'r2', withdrawn: true, reason: 'nhầm người' })]);
    expect(fold.data).toEqual({ name: 'An', phone: '1' });
  });

  it('knows nothing of a subject whose only record was withdrawn', () => {
    const fold = foldState([said('r1', '2020-01-01', { name: 'An' }), said('r2', '2020-01-01', {}, { replaces: 'r1', withdrawn: true, reason: 'nhầm' })]);
    expect(fold).toMatchObject({ data: {}, provenance: {}, standing: [], latest: null, conflicts: [] });
  });
});

describe('which record of a state is the newest', () => {
  it('decides by the entry, then the site, then its number where the business time is the same', () => {
    const at = '2025-01-01';
    const entered = '2025-01-02T08:00:00+07:00';
    const same = [record('a', 's1', 1, { at, data: { phone: '1' }, enteredAt: entered }), record('b', 's2', 1, { at, data: { phone: '2' }, enteredAt: entered }), record('c', 's1', 2, { at, data: { phone: '3' }, enteredAt: entered })];
    expect(foldState(same).data).toEqual({ phone: '2' });
    expect(foldState([...same, record('d', 's0', 1, { at, data: { phone: '4' }, enteredAt: '2025-01-02T08:00:01+07:00' })]).data).toEqual({ phone: '4' });
  });

  it('follows the numbers of a site whose clock was set back', () => {
    const at = '2025-01-01';
    const fold = foldState([record('a', 's1', 1, { at, data: { phone: '1' }, enteredAt: '2025-01-09T08:00:00+07:00' }), record('b', 's1', 2, { at, data: { phone: '2' }, enteredAt: '2025-01-02T08:00:00+07:00' })]);
    expect(fold.data).toEqual({ phone: '2' });
  });

  it('shows which corrections two sites disagree about', () => {
    const fold = foldState([record('a', 's1', 1, { data: { name: 'An' } }), record('b', 's1', 2, { replaces: 'a', data: { name: 'Ân' } }), record('c', 's2', 1, { replaces: 'a', data: { name: 'Anh' } })]);
    expect(fold.conflicts).toMatchObject([{ conflict: [{ id: 'b' }, { id: 'c' }] }]);
  });

  it('keeps a field named as JavaScript names its own things', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as RecordData;
    const fold = foldState([said('r1', '2020-01-01', hostile)]);
    expect(JSON.stringify(fold.data)).toBe('{"__proto__":{"polluted":true},"constructor":1}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
