import type { ParkedItem } from '@tuyen/contract';
import { expect, test } from 'vitest';
import { groupParked } from './group-parked.ts';

const item = (id: string, code: string): ParkedItem => ({ id, code, file: 'a.xml', entry: '1', severity: 'error', field: null, message: { vi: code, en: code }, state: 'waiting' });

test('the reason that holds back the most entries comes first', () => {
  const groups = groupParked([item('1', 'a'), item('2', 'b'), item('3', 'b')]);
  expect(groups.map((group) => [group.code, group.items.map((one) => one.id)])).toEqual([
    ['b', ['2', '3']],
    ['a', ['1']],
  ]);
});
