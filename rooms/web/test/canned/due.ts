import type { DueItem, DueListAnswer } from '@tuyen/contract';
import { station } from './people.ts';

const item = (code: string, title: string, state: DueItem['state'], recommended: string): DueItem => ({ code, title: { vi: title, en: code }, number: 1, state, earliest: recommended, recommended, pastDue: null });

/** A due list of two children in two villages. */
export const dueList: DueListAnswer = {
  programme: 'immunisation',
  at: '2026-11-22',
  unit: station,
  schedule: { instrument: 'TT 13/2026/TT-BYT', unverified: true },
  people: 41,
  withoutBirthDate: 1,
  counts: { overdue: 1, due: 1, coming: 0 },
  due: [
    { id: 'p8', name: 'Lê Gia Hân', sex: 'female', birthDate: '2025-08-02', village: 'Khu 4', headOfHousehold: 'Lê Văn Tám', phone: '0912 000 111', state: 'overdue', items: [item('MR', 'Vắc xin sởi – rubella (MR)', 'overdue', '2026-05-02')], last: null },
    { id: 'p9', name: 'Trần Minh Khôi', sex: 'male', birthDate: '2026-09-20', village: 'Khu 5', headOfHousehold: null, phone: null, state: 'due', items: [item('DPT-VGB-HIB', 'Vắc xin 5 trong 1', 'due', '2026-11-20')], last: { date: '2026-09-20', title: { vi: 'Vắc xin lao (BCG)', en: 'BCG' } } },
  ],
};
