import { expect, test } from 'vitest';
import { checkMapping, usedColumns } from './check-mapping.ts';

const target = (id: string, required: boolean) => ({ id, required, label: { vi: id, en: id } });
const targets = [target('name', true), target('birth_date', true), target('phone', false)];

test('a list of people cannot be imported before its names and birth dates are found', () => {
  expect(checkMapping(targets, { 'Họ tên': 'name', 'ĐT': null }).missing.map((one) => one.id)).toEqual(['birth_date']);
});

test('two columns cannot hold the same thing', () => {
  const problems = checkMapping(targets, { 'Họ tên': 'name', 'Tên gọi': 'name', NS: 'birth_date' });
  expect(problems.missing).toEqual([]);
  expect(problems.doubled.map((one) => one.id)).toEqual(['name']);
});

test('columns that nobody named are left out', () => {
  expect(usedColumns({ 'Họ tên': 'name', STT: null })).toEqual({ 'Họ tên': 'name' });
});
