import { describe, expect, it } from 'vitest';
import { answerAllGroups } from '../../src/immunisation/case/answer-group.ts';
import { readForecastCase } from '../../src/immunisation/case/read-forecast-case.ts';
import { readCdsi464 } from './read-cdsi-data.ts';

const schedule = readCdsi464();

describe('The CDC’s schedule of 2026', () => {
  it('is read whole: thirty antigens, their groups and the pairs of live vaccines', () => {
    expect(schedule.antigens.size).toBe(30);
    expect(schedule.groups.length).toBeGreaterThan(20);
    expect(schedule.conflicts.get('03')?.get('21')).toEqual({ begin: { months: 0, days: 1 }, end: { months: 0, days: 28 }, endAfterValid: { months: 0, days: 28 } });
  });

  it('forecasts every group of a newborn, with no date before the birth and no due date before the earliest', () => {
    const { value } = readForecastCase({ id: 'n', dob: '2026-01-05', gender: 'F', assessmentDate: '2026-01-05', doses: [] }, schedule);
    const due = answerAllGroups(schedule, value!).groups.filter(({ seriesStatus }) => seriesStatus === 'Not complete');
    expect(due.length).toBeGreaterThan(8);
    for (const { next } of due) {
      expect(next.earliest! >= '2026-01-05').toBe(true);
      expect(next.recommended! >= next.earliest!).toBe(true);
    }
  });
});
