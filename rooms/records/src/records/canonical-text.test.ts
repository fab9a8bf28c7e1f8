import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalData } from './canonical-data.ts';
import { canonicalText, canonicalTextFromData, type HashedRecord } from './canonical-text.ts';

const record: HashedRecord = {
  id: '0190a000-0000-7000-8000-000000000001',
  form: 'visit',
  formVersion: 1,
  subjectType: 'person',
  subjectId: '0190a000-0000-7000-8000-000000000002',
  unit: 'station-79001',
  at: '2025-03-04T08:00:00+07:00',
  by: 'user:1',
  enteredAt: '2025-03-04T08:05:00+07:00',
  data: { insured: true, kind: 'outpatient' },
  site: 'station-79001',
  seq: 7,
};

function normalised(...texts: string[]): string {
  return JSON.stringify(texts.map((text) => text.normalize('NFC')));
}

describe('the canonical text of a record', () => {
  it('holds every part but the hash, in the order of the names', () => {
    const correction: HashedRecord = { ...record, replaces: 'r1', reason: 'Nha\u0300\u0300m', withdrawn: true };
    const parsed = JSON.parse(canonicalText(correction)) as Record<string, unknown>;
    expect(Object.keys(parsed)).toEqual(Object.keys(parsed).sort());
    expect(parsed).toEqual({ ...correction, reason: correction.reason?.normalize('NFC') });
  });

  it('changes with every part', () => {
    const changes: Partial<HashedRecord>[] = [
      { id: 'x' }, { form: 'x' }, { formVersion: 2 }, { subjectType: 'x' }, { subjectId: 'x' }, { unit: 'x' }, { at: '2025-03-04' }, { by: 'x' },
      { enteredAt: 'x' }, { data: {} }, { site: 'x' }, { seq: 8 }, { replaces: 'x' }, { reason: 'x' }, { withdrawn: true },
    ];
    const texts = changes.map((change) => canonicalText({ ...record, ...change }));
    expect(new Set([canonicalText(record), ...texts]).size).toBe(changes.length + 1);
  });

  it('is the same for a record read back from a table with empty columns', () => {
    const row = { ...record, replaces: null, reason: undefined, withdrawn: false } as unknown as HashedRecord;
    expect(canonicalText(row)).toBe(canonicalText(record));
  });

  it('cannot be made the same by moving text between parts', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('","unit":"', '"', '\\', '\\"'));
    fc.assert(
      fc.property(text, text, text, text, (by, unit, otherBy, otherUnit) => {
        const same = canonicalText({ ...record, by, unit }) === canonicalText({ ...record, by: otherBy, unit: otherUnit });
        return same === (normalised(by, unit) === normalised(otherBy, otherUnit));
      }),
    );
  });

  it('can be made from the text of the data that is kept', () => {
    const { data, ...header } = record;
    expect(canonicalTextFromData(header, canonicalData(data))).toBe(canonicalText(record));
  });
});
