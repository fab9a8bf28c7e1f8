import { describe, expect, it } from 'vitest';
import type { Schedule } from '../schedule/schedule.ts';
import { readHistory } from './read-history.ts';

const schedule: Schedule = { id: 's', antigens: new Map(), groups: [], vaccines: new Map(), conflicts: new Map(), observations: new Map([['007', ['Pregnant', '77386006']], ['pregnant', ['Đang có thai']]]) };
const codes = (value: unknown) => readHistory(value, schedule).observations.map(({ code }) => code);

describe('What is known of a person', () => {
  it.each([
    ['7', ['007']],
    [7, ['007']],
    ['007; 77386006', ['007', '007']],
    [['Pregnant', 'đang có thai'], ['pregnant', 'pregnant']],
    [{ text: 'ĐANG CÓ THAI' }, ['pregnant']],
    [null, []],
    ['', []],
  ])('%j is read by code, other code or name', (value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('keeps the day it began, and forgets one that does not exist', () => {
    expect(readHistory([{ code: '7', date: '2026-02-01' }, { code: '7', date: '2026-02-30' }], schedule).observations).toEqual([{ code: '007', date: '2026-02-01' }, { code: '007', date: undefined }]);
  });

  it('counts what nothing is called', () => expect(readHistory('007; has a cat', schedule)).toEqual({ observations: [{ code: '007', date: undefined }], unknown: 1 }));
});
