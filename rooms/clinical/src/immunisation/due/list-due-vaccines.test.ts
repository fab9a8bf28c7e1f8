import { describe, expect, it } from 'vitest';
import { vnSchedule } from '../../../test/immunisation/vn-schedule.ts';
import { answerAllGroups } from '../case/answer-group.ts';
import { readForecastCase } from '../case/read-forecast-case.ts';
import { listDueVaccines } from './list-due-vaccines.ts';

const schedule = vnSchedule('2024');

function due(dob: string, at: string, doses: string[]) {
  const given = doses.map((text) => ({ date: text.split(' ')[0], cvx: text.split(' ')[1] }));
  const asked = readForecastCase({ id: '1', dob, gender: 'F', assessmentDate: at, doses: given }, schedule).value!;
  return listDueVaccines(answerAllGroups(schedule, asked), at);
}
const brief = (list: ReturnType<typeof due>) => list.map(({ vaccine, number, state, recommended }) => `${state} ${vaccine} ${number} ${recommended}`);

describe('What a child is to be given next', () => {
  it('at birth is BCG and hepatitis B at once, the rest later', () => {
    expect(brief(due('2025-01-15', '2025-01-15', [])).slice(0, 2)).toEqual(['due BCG 1 2025-01-15', 'due VGB 1 2025-01-15']);
  });

  it('says a combined vaccine once, with every group it serves, numbered as people count it', () => {
    const five = due('2025-01-15', '2025-03-20', ['2025-01-15 VGB', '2025-01-20 BCG']).filter(({ vaccine }) => vaccine === 'DPT-VGB-HIB');
    expect(five).toEqual([{ vaccine: 'DPT-VGB-HIB', number: 1, groups: ['VGB', 'DPT', 'Hib'], earliest: '2025-03-15', recommended: '2025-03-15', pastDue: '2025-04-14', state: 'due' }]);
  });

  it('puts what is late first', () => {
    const list = due('2025-01-15', '2025-06-01', ['2025-01-15 VGB', '2025-03-15 DPT-VGB-HIB', '2025-03-15 BOPV']);
    expect(list[0]!.state).toBe('overdue');
    expect(list.map(({ state }) => state)).toEqual([...list].map(({ state }) => state).sort((a, b) => ['overdue', 'due', 'coming'].indexOf(a) - ['overdue', 'due', 'coming'].indexOf(b)));
  });

  it('keeps a second dose apart from the first where its day comes later', () => {
    const measles = due('2025-01-15', '2025-11-01', []).filter(({ groups }) => groups.includes('Sởi') || groups.includes('Rubella'));
    expect(brief(measles)).toEqual(['due SOI 1 2025-10-15', 'coming MR 1 2026-07-15']);
  });

  it('is nothing for a grown person', () => {
    expect(due('1980-01-15', '2025-11-01', [])).toEqual([]);
  });
});
