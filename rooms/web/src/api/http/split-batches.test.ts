import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBatches } from './split-batches.ts';

test('a year of claims is sent in parts of a thousand', () => {
  expect(splitBatches(Array.from({ length: 2500 }, (_, n) => n), 1000).map((batch) => batch.length)).toEqual([1000, 1000, 500]);
  expect(splitBatches([], 1000)).toEqual([]);
});

test('no file is lost or sent twice, and the order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const batches = splitBatches(items, most);
      expect(batches.flat()).toEqual(items);
      expect(batches.every((batch) => batch.length > 0 && batch.length <= most)).toBe(true);
    }),
  );
});
