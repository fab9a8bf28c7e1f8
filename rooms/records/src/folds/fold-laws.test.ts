import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord, RecordData } from '../records/record.ts';
import { foldEvent } from './fold-event.ts';
import { foldState } from './fold-state.ts';
import { sampleRecord } from './sample-record.ts';

const times = ['2025-03-04T08:00:00+07:00', '2025-03-04T01:00:00Z', '2025-03-05T08:00:00+07:00', '2025-03-06T08:00:00+07:00', 'not a time'];
const days = ['2025-03-04', '2025-03-04T08:00:00+07:00', '2025-03-05T08:00:00+07:00'];
const answer = fc.oneof(fc.integer({ max: 3, min: 0 }), fc.constant(null), fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, 2, null)), fc.constant([{ x: 1 }]));
const data = fc.dictionary(fc.constantFrom('name', 'phone', 'address', 'group'), answer, { maxKeys: 4 }) as fc.Arbitrary<RecordData>;

/** Up to nine records of up to three sites, each correcting any other or none, with clocks that jump. */
const arbitraryChain: fc.Arbitrary<LogRecord[]> = fc
  .array(fc.record({ site: fc.constantFrom('s1', 's2', 's3'), replaces: fc.option(fc.nat(8), { nil: undefined }), enteredAt: fc.constantFrom(...times), at: fc.constantFrom(...days), withdrawn: fc.boolean(), data }), { minLength: 1, maxLength: 9 })
  .map((drafts) => {
    const counts = new Map<string, number>();
    return drafts.map(({ site, replaces, withdrawn, ...rest }, index) => {
      const seq = (counts.get(site) ?? 0) + 1;
      counts.set(site, seq);
      const isWithdrawal = withdrawn && replaces !== undefined;
      return sampleRecord(`r${index}`, site, seq, {
        ...rest,
        ...(replaces === undefined ? {} : { replaces: `r${replaces}` }),
        ...(isWithdrawal ? { withdrawn: true, data: {} } : {}),
      });
    });
  });

function valueAt(value: RecordData | undefined, path: string): unknown {
  return path.split('.').reduce<unknown>((part, step) => (part as RecordData | undefined)?.[step], value);
}

describe('the laws of folding', () => {
  it('folds an event to the same on every machine, whatever order the records arrive in', () => {
    fc.assert(
      fc.property(
        arbitraryChain.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
        ([records, arrived]: [LogRecord[], LogRecord[]]) => {
          expect(foldEvent(arrived)).toEqual(foldEvent(records));
        },
      ),
    );
  });

  it('never loses a record from the history', () => {
    fc.assert(
      fc.property(arbitraryChain, (records) => {
        const { history } = foldEvent(records);
        expect(new Set(history.map(({ id }) => id))).toEqual(new Set(records.map(({ id }) => id)));
      }),
    );
  });

  it('folds a state to the same on every machine, whatever order the records arrive in', () => {
    fc.assert(
      fc.property(
        arbitraryChain.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
        ([records, arrived]: [LogRecord[], LogRecord[]]) => {
          expect(foldState(arrived)).toEqual(foldState(records));
        },
      ),
    );
  });

  it('names for every value a record that says it', () => {
    fc.assert(
      fc.property(arbitraryChain, (records) => {
        const { data: state, provenance, standing } = foldState(records);
        for (const [path, id] of Object.entries(provenance)) expect(valueAt(standing.find((one) => one.id === id)?.data, path)).toEqual(valueAt(state, path));
      }),
    );
  });
});
