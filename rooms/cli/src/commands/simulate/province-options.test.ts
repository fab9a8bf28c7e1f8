import { describe, expect, it } from 'vitest';
import { UsageError } from '../../command.ts';
import { readProvinceOptions } from './province-options.ts';

const usual = { province: '22', from: '2016-01-01', to: '2017-06-30' };
const read = (change: Record<string, string>, today = '2026-06-30') => readProvinceOptions({ words: [], options: { ...usual, ...change } }, today);

describe('what a province is simulated from', () => {
  it('takes the founding year and a half as it stands', () => {
    expect(read({ people: '1300000', seed: '7' })).toMatchObject({ code: '22', people: 1_300_000, from: '2016-01-01', to: '2017-06-30', seed: 7, write: 'records' });
  });

  it.each([
    ['a province that is no code', { province: 'Quảng Ninh' }],
    ['nobody', { people: '0' }],
    ['more people than any province', { people: '5000001' }],
    ['half a person', { people: '1.5' }],
    ['a seed below nought', { seed: '-1' }],
    ['days in the wrong order', { from: '2017-01-01', to: '2016-12-31' }],
    ['a day that does not exist', { to: '2017-02-30' }],
    ['days before any form', { from: '2015-12-31' }],
    ['days after today, as a clock that is wrong would ask for', { to: '2026-07-01' }],
    ['a way of writing there is not', { write: 'xls' }],
    ['claims and no folder for them', { write: 'claims' }],
  ])('refuses %s', (_, change) => {
    expect(() => read(change)).toThrow(UsageError);
  });

  it('refuses more than twenty years at a time', () => {
    expect(read({ to: '2035-12-31' }, '2040-01-01').to).toBe('2035-12-31');
    expect(() => read({ to: '2036-01-01' }, '2040-01-01')).toThrow(UsageError);
  });
});
