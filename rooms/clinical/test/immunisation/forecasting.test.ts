import { describe, expect, it } from 'vitest';
import { ask, dose, scheduleOf, series, verdicts } from './ask.ts';

const ageSkip = (context: string, beginAge: string) => ({ context, setLogic: 'n/a', set: { condition: { conditionType: 'Age', beginAge } } });
const one = (fields: Record<string, unknown>, antigen: Record<string, unknown> = {}) => scheduleOf({ A: { series: series([dose(fields)]), ...antigen } });

describe('The dates of the next dose', () => {
  it('come from ages; a past-due date is the day before the latest recommended age', () => {
    const { next } = ask(one({ age: { minAge: '6 weeks', earliestRecAge: '2 months', latestRecAge: '3 months' } }), [], { assessmentDate: '2020-01-01' });
    expect(next).toEqual({ number: '1', earliest: '2020-02-12', recommended: '2020-03-01', pastDue: '2020-03-31' });
  });

  it('come from intervals where no age is recommended, and never lie before the earliest date', () => {
    const schedule = scheduleOf({ A: { series: series([dose(), dose({ interval: { fromPrevious: 'Y', minInt: '4 weeks', earliestRecInt: '2 weeks', latestRecInt: '3 weeks' } })]) } });
    expect(ask(schedule, ['2020-03-01']).next).toEqual({ number: '2', earliest: '2020-03-29', recommended: '2020-03-29', pastDue: '2020-03-29' });
  });

  it('do not lie before a dose that was given, even a wrong one', () => {
    const schedule = one({ age: { minAge: '6 weeks' }, inadvertentVaccine: { cvx: '03' } });
    expect(ask(schedule, ['2020-06-01 03']).next.earliest).toBe('2020-06-01');
  });

  it('begin with the season; after it nothing is recommended', () => {
    const schedule = one({ seasonalRecommendation: { startDate: '20210701', endDate: '20220630' } });
    expect(ask(schedule, [], { assessmentDate: '2021-05-01' }).next.earliest).toBe('2021-07-01');
    expect(ask(schedule, [], { assessmentDate: '2022-07-01' }).seriesStatus).toBe('Not recommended');
  });
});

describe('A dose that is not needed', () => {
  const skipping = (skip: unknown) => scheduleOf({ A: { series: series([dose({ conditionalSkip: skip }), dose({ age: { minAge: '4 years' } })]) } });

  it('is passed over when a dose is judged, or when the next is forecast, as its context says', () => {
    expect(ask(skipping(ageSkip('Evaluation', '6 months')), ['2020-08-01']).next.number).toBe('-');
    expect(ask(skipping(ageSkip('Forecast', '6 months')), ['2020-08-01']).next.earliest).toBe('2024-01-01');
    expect(ask(skipping(ageSkip('Forecast', '6 months')), []).next.earliest).toBe('2024-01-01');
    expect(ask(skipping(ageSkip('Evaluation', '6 months')), [], { assessmentDate: '2020-02-01' }).next.earliest).toBe('2020-01-01');
  });

  it('is passed over when it would not be needed any more on the day it may first be given', () => {
    const schedule = scheduleOf({ A: { series: series([dose(), dose({ interval: { fromPrevious: 'Y', minInt: '4 weeks' }, conditionalSkip: ageSkip('Forecast', '1 year') }), dose({ interval: { fromPrevious: 'Y', minInt: '8 weeks' } })]) } });
    expect(ask(schedule, ['2020-12-10'], { assessmentDate: '2020-12-10' }).next).toMatchObject({ number: '2', earliest: '2021-02-04' });
    expect(ask(schedule, ['2020-11-10'], { assessmentDate: '2020-11-10' }).next).toMatchObject({ number: '2', earliest: '2020-12-08' });
  });

  it('needs all conditions of a set joined by AND, one joined by OR; the same of sets', () => {
    const age = { conditionType: 'Age', beginAge: '1 year' };
    const count = { conditionType: 'Vaccine Count by Age', doseCount: '1', doseCountLogic: 'greater than', doseType: 'Total', vaccineTypes: '01;02' };
    const skips = (logic: object) => ask(scheduleOf({ A: { series: series([dose({ age: { absMinAge: '5 years' }, conditionalSkip: { context: 'Both', setLogic: 'n/a', set: logic } }), dose()]) } }), ['2021-03-01', '2021-04-01']).doses.map(({ status }) => status);
    expect(skips({ conditionLogic: 'OR', condition: [age, count] })).toEqual(['Valid', 'Extraneous']);
    expect(skips({ conditionLogic: 'AND', condition: [age, count] })).toEqual(['Not Valid', 'Not Valid']);
    const sets = (setLogic: string) => ask(scheduleOf({ A: { series: series([dose({ age: { absMinAge: '5 years' }, conditionalSkip: { context: 'Both', setLogic, set: [{ condition: age }, { condition: count }] } }), dose()]) } }), ['2021-03-01']).doses.map(({ status }) => status);
    expect([sets('OR'), sets('AND')]).toEqual([['Valid'], ['Not Valid']]);
  });

  it('may depend on how long ago the dose before was, and on how many valid doses there are', () => {
    const interval = { context: 'Both', setLogic: 'n/a', set: { condition: { conditionType: 'Interval', interval: '5 months' } } };
    const schedule = scheduleOf({ A: { series: series([dose(), dose({ conditionalSkip: interval }), dose({ interval: { fromPrevious: 'N', fromTargetDose: '1', absMinInt: '5 months' } })]) } });
    expect(ask(schedule, ['2020-03-01', '2020-08-01']).seriesStatus).toBe('Complete');
    expect(verdicts(ask(schedule, ['2020-03-01', '2020-06-01', '2020-08-01']))).toEqual(['Valid', 'Valid', 'Valid']);
    const valid = { context: 'Both', setLogic: 'n/a', set: { condition: { conditionType: 'Vaccine Count by Age', doseCount: '1', doseCountLogic: 'equal to', doseType: 'Valid' } } };
    expect(ask(scheduleOf({ A: { series: series([dose(), dose({ conditionalSkip: valid })]) } }), ['2020-03-01']).seriesStatus).toBe('Complete');
  });
});

describe('Why no dose is due', () => {
  it('is that the series is complete; a recurring dose comes again', () => {
    expect(ask(one({}), ['2020-05-01'])).toMatchObject({ seriesStatus: 'Complete', next: { number: '-', earliest: null } });
    const booster = scheduleOf({ A: { series: series([dose(), dose({ recurringDose: 'Yes', interval: { fromPrevious: 'Y', minInt: '5 years', earliestRecInt: '10 years' } })]) } });
    expect(ask(booster, ['2010-01-01', '2020-01-01'], { dob: '2000-01-01' }).next).toMatchObject({ number: '3', earliest: '2025-01-01', recommended: '2030-01-01' });
  });

  it('is that the person is too old, or will be before the dose may be given', () => {
    expect(ask(one({ age: { maxAge: '2 years' } }), []).seriesStatus).toBe('Aged out');
    const schedule = scheduleOf({ A: { series: series([dose(), dose({ age: { maxAge: '1 year' }, interval: { fromPrevious: 'Y', minInt: '8 weeks' } })]) } });
    expect(ask(schedule, ['2020-12-01'], { assessmentDate: '2020-12-02' }).seriesStatus).toBe('Aged out');
  });

  it('is immunity: by history, or by the year of birth unless something speaks against it', () => {
    const schedule = one({}, { immunity: { clinicalHistory: { guidelineCode: '020' }, dateOfBirth: { immunityBirthDate: '01/01/1957', exclusion: { exclusionCode: '007' } } } });
    expect(ask(schedule, [], { medHistory: 'Immune by laboratory' }).seriesStatus).toBe('Immune');
    expect(ask(schedule, [], { dob: '1956-12-31' }).seriesStatus).toBe('Immune');
    expect(ask(schedule, [], { dob: '1957-01-01' }).seriesStatus).toBe('Not complete');
    expect(ask(schedule, [], { dob: '1956-12-31', medHistory: ['77386006'] }).seriesStatus).toBe('Not complete');
  });

  it('is a contraindication of the antigen, or of every vaccine of the series, at the ages it is for', () => {
    const antigen = one({}, { contraindications: { vaccineGroup: { contraindication: { observationCode: '007', endAge: '3 years' } } } });
    expect(ask(antigen, [], { medHistory: '007' }).seriesStatus).toBe('Contraindicated');
    expect(ask(antigen, [], { medHistory: '007', assessmentDate: '2023-01-01' }).seriesStatus).toBe('Not complete');
    const vaccine = (codes: string[]) => one({ preferableVaccine: [{ cvx: '01' }, { cvx: '02' }] }, { contraindications: { vaccine: { contraindication: { observationCode: '007', contraindicatedVaccine: codes.map((cvx) => ({ cvx })) } } } });
    expect(ask(vaccine(['01', '02']), [], { medHistory: '007' }).seriesStatus).toBe('Contraindicated');
    expect(ask(vaccine(['01']), [], { medHistory: '007' }).seriesStatus).toBe('Not complete');
  });
});
