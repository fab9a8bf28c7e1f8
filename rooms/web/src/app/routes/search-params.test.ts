import { expect, test } from 'vitest';
import { readExplainSearch, readPeriodSearch, readUnitSearch } from './search-params.ts';

test('a year in an address is text, not a number', () => {
  expect(readPeriodSearch({ period: 2017 })).toEqual({ period: '2017' });
  expect(readPeriodSearch({})).toEqual({});
});

test('a broken page or side in an address falls back to the first page of those counted', () => {
  expect(readExplainSearch({ unit: 'district-193', period: '2018-9M', side: 'x', page: -2 })).toEqual({ unit: 'district-193', period: '2018-9M', side: 'numerator', page: 1 });
  expect(readExplainSearch({ unit: 'u', period: 'p', side: 'complement', page: '3' })).toMatchObject({ side: 'complement', page: 3 });
});

test('units are asked on whole dates only', () => {
  expect(readUnitSearch({ at: '2025', q: 'ha' })).toEqual({ q: 'ha' });
  expect(readUnitSearch({ at: '2025-06-30' })).toEqual({ at: '2025-06-30' });
});
