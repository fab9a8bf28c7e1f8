import { expect, it } from 'vitest';
import { judgeNames } from './judge-names.ts';

it.each([
  ['Nguyễn Văn An', 'NGUYEN VAN AN', 'same'],
  ['Nguyễn Văn An', 'An Nguyễn Văn', 'same'],
  ['Nguyễn Văn An', 'Nguyễn Đức An', 'same'],
  ['Nguyễn Văn An', 'Trần Văn An', 'doubtful'],
  ['Nguyễn Thị Lan', 'Nguyễn Thị Loan', 'other'],
  ['Nguyễn Văn An', 'Phạm Thị Hoa', 'other'],
  ['H’Hen Niê', 'HHen Niê', 'same'],
  ['Nguyễn Văn An', ' ', 'doubtful'],
])('%s and %s are %s', (a, b, verdict) => {
  expect([judgeNames(a, b), judgeNames(b, a)]).toEqual([verdict, verdict]);
});
