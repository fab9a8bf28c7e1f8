import { describe, expect, it } from 'vitest';
import { SAMPLE_SHAPES, sampleIndicator } from '../../test/sample-shapes.ts';
import { touchedBy } from './touched-by.ts';

describe('which registers make cells dirty', () => {
  it('a visit, the month it was in', () => {
    expect(touchedBy(sampleIndicator({ numerator: { register: 'visit', count: 'rows', time: 'during' } }), SAMPLE_SHAPES)).toEqual([
      { register: 'visit', side: 'numerator', role: 'counted', months: { rule: 'month', column: 'at_date', following: 0 } },
    ]);
  });

  it('a visit in a rolling year, the eleven months after it too; and every stay, wherever the months lie', () => {
    const indicator = sampleIndicator({ place: 'residence', numerator: { register: 'visit', count: 'subjects', time: 'during', date: 'left', months: 12 } });
    expect(touchedBy(indicator, SAMPLE_SHAPES)).toEqual([
      { register: 'visit', side: 'numerator', role: 'counted', months: { rule: 'month', column: 'left', following: 11 } },
      { register: 'residence', side: 'numerator', role: 'place', months: { rule: 'all' } },
    ]);
  });

  it('a person whose sex or age decides, the months of their visits', () => {
    const indicator = sampleIndicator({ numerator: { register: 'visit', where: "subject.sex == 'female'", count: 'rows', time: 'during' } });
    expect(touchedBy(indicator, SAMPLE_SHAPES)).toContainEqual({ register: 'person', side: 'numerator', role: 'subject', months: { rule: 'subject-rows', table: 'visit', column: 'at_date', following: 0 } });
    const byAge = sampleIndicator({ numerator: { register: 'visit', count: 'rows', time: 'during' }, breakdowns: [{ id: 'age', title: { vi: 'tuổi', en: 'age' }, by: 'age-group' }] });
    expect(touchedBy(byAge, SAMPLE_SHAPES).map((touch) => touch.register)).toEqual(['visit', 'person']);
  });

  it('a stay, from its first month to its last; a death, every month', () => {
    const indicator = sampleIndicator({ value: 'percent', place: 'residence', numerator: { register: 'residence', count: 'rows', time: 'at-end' }, denominator: { register: 'person', count: 'subjects', time: 'at-end' } });
    expect(touchedBy(indicator, SAMPLE_SHAPES)).toEqual([
      { register: 'residence', side: 'numerator', role: 'counted', months: { rule: 'span', from: 'from', to: 'to' } },
      { register: 'person', side: 'numerator', role: 'subject', months: { rule: 'all' } },
      { register: 'person', side: 'denominator', role: 'counted', months: { rule: 'all' } },
      { register: 'residence', side: 'denominator', role: 'place', months: { rule: 'span', from: 'from', to: 'to' } },
    ]);
  });

  it('the other registers that a condition asks about the same person, every month', () => {
    const indicator = sampleIndicator({ place: 'residence', numerator: { register: 'person', where: "count(visit, kind == 'outpatient' && ageYears(subject.birth_date, at_date) < 1) >= 3", count: 'subjects', time: 'at-end' } });
    expect(touchedBy(indicator, SAMPLE_SHAPES)).toContainEqual({ register: 'visit', side: 'numerator', role: 'related', months: { rule: 'all' } });
  });

  it('an event counted as of a day, its month and all after it', () => {
    const indicator = sampleIndicator({ numerator: { register: 'total', count: 'rows', time: 'at-end' } });
    expect(touchedBy(indicator, SAMPLE_SHAPES)).toEqual([{ register: 'total', side: 'numerator', role: 'counted', months: { rule: 'onwards', column: 'at_date' } }]);
  });
});
