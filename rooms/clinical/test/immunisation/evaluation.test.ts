import { describe, expect, it } from 'vitest';
import { ask, dose, scheduleOf, series, verdicts } from './ask.ts';

const one = (fields: Record<string, unknown>) => scheduleOf({ A: { series: series([dose(fields)]) } });
const two = (second: Record<string, unknown>, first: Record<string, unknown> = {}) => scheduleOf({ A: { series: series([dose(first), dose(second)]) } });
const previous = (minimum: string, more: Record<string, unknown> = {}) => ({ interval: { fromPrevious: 'Y', absMinInt: minimum, ...more } });

describe('The age at which a dose was given', () => {
  const schedule = one({ age: { absMinAge: '6 weeks - 4 days', minAge: '6 weeks', maxAge: '5 years' } });

  it.each([
    ['2020-02-07', 'Not Valid: Age: Too Young'],
    ['2020-02-08', 'Valid'],
    ['2020-02-11', 'Valid'],
    ['2024-12-31', 'Valid'],
    ['2025-01-01', 'Extraneous: Age: Too Old'],
  ])('on %s is %s', (day, verdict) => expect(verdicts(ask(schedule, [day]))).toEqual([verdict]));

  it('is judged by the rule in force on the day of the dose', () => {
    const ages = one({ age: [{ absMinAge: '6 weeks', cessationDate: '20200401' }, { absMinAge: '4 months', effectiveDate: '20200402' }] });
    expect(verdicts(ask(ages, ['2020-04-01']))).toEqual(['Valid']);
    expect(verdicts(ask(ages, ['2020-04-02']))).toEqual(['Not Valid: Age: Too Young']);
  });
});

describe('The interval before a dose', () => {
  it('counts from the dose before, valid or not', () => {
    const schedule = two(previous('28 days'));
    expect(verdicts(ask(schedule, ['2020-03-01', '2020-03-28', '2020-04-24', '2020-05-22']))).toEqual(['Valid', 'Not Valid: Interval: too short', 'Not Valid: Interval: too short', 'Valid']);
  });

  it('does not count from a vaccine given by mistake', () => {
    const schedule = two(previous('28 days'), { inadvertentVaccine: { cvx: '03' } });
    expect(verdicts(ask(schedule, ['2020-02-20 03', '2020-03-01', '2020-03-29']))).toEqual(['Not Valid: Inadvertent Vaccine', 'Valid', 'Valid']);
  });

  it('may count from a numbered dose, and every interval must hold', () => {
    const schedule = scheduleOf({ A: { series: series([dose(), dose(previous('28 days')), dose({ interval: [{ fromPrevious: 'Y', absMinInt: '28 days' }, { fromPrevious: 'N', fromTargetDose: '1', absMinInt: '16 weeks' }] })]) } });
    expect(verdicts(ask(schedule, ['2020-03-01', '2020-04-01', '2020-06-20', '2020-07-18']))).toEqual(['Valid', 'Valid', 'Not Valid: Interval: too short', 'Valid']);
  });

  it('may count from the last dose of other vaccines, whatever they protect from', () => {
    const schedule = scheduleOf({ A: { series: series([dose({ interval: { fromPrevious: 'N', fromMostRecent: '11; 12', absMinInt: '8 weeks' } })]) }, B: { series: series([dose({ preferableVaccine: { cvx: '11' } })], { targetDisease: 'B', vaccineGroup: 'B' }) } });
    expect(verdicts(ask(schedule, ['2020-03-01 11', '2020-04-01']))).toEqual(['Valid', 'Not Valid: Interval: too short']);
    expect(verdicts(ask(schedule, ['2020-03-01 11', '2020-04-26']))).toEqual(['Valid', 'Valid']);
  });

  it('may count from something known of the person, and asks nothing where its day is not known', () => {
    const schedule = one({ interval: { fromPrevious: 'N', fromRelevantObs: { code: '007', text: 'Pregnant' }, absMinInt: '27 weeks' } });
    const asked = (date?: string) => verdicts(ask(schedule, ['2021-05-01'], { medHistory: [{ code: '7', date }] }));
    expect(asked('2021-01-01')).toEqual(['Not Valid: Interval: too short']);
    expect(asked('2020-10-01')).toEqual(['Valid']);
    expect(asked()).toEqual(['Valid']);
  });

  it('may be shorter where the schedule allows it', () => {
    const schedule = two({ ...previous('6 months'), allowableInterval: { fromPrevious: 'Y', absMinInt: '4 months' } });
    expect(verdicts(ask(schedule, ['2020-03-01', '2020-07-01']))).toEqual(['Valid', 'Valid']);
    expect(verdicts(ask(schedule, ['2020-03-01', '2020-06-30']))).toEqual(['Valid', 'Not Valid: Interval: too short']);
  });
});

describe('The vaccine of a dose', () => {
  it('is one of those the dose takes, at the ages they are for', () => {
    const schedule = one({ preferableVaccine: { cvx: '01', beginAge: '6 weeks', endAge: '1 year' } });
    expect(verdicts(ask(schedule, ['2020-06-01 01']))).toEqual(['Valid']);
    expect(verdicts(ask(schedule, ['2021-01-01 01']))).toEqual(['Not Valid: Vaccine: Invalid Usage']);
    expect(verdicts(ask(schedule, ['2020-06-01 02']))).toEqual(['Valid']);
    expect(verdicts(ask(schedule, ['2020-06-01 03']))).toEqual(['Not Valid: Vaccine: Invalid Usage']);
  });

  it('that no schedule knows is not evaluated, and keeps its place', () => {
    expect(verdicts(ask(one({}), ['2020-05-01 99', '2020-06-01 01']))).toEqual(['Not evaluated', 'Valid']);
  });
});

describe('Live vaccines', () => {
  const conflict = (previousCode: string, current: string, shorter = '28 days') => ({ previous: { cvx: previousCode }, current: { cvx: current }, conflictBeginInterval: '1 day', minConflictEndInterval: shorter, conflictEndInterval: '28 days' });
  const b = { series: series([dose({ preferableVaccine: { cvx: '11' }, age: { absMinAge: '3 months' } })], { targetDisease: 'B', vaccineGroup: 'B' }) };

  it('go together on one day, else stand four weeks apart', () => {
    const schedule = scheduleOf({ A: { series: series([dose()]) }, B: b }, { liveVirusConflicts: { liveVirusConflict: conflict('11', '01') } });
    expect(verdicts(ask(schedule, ['2020-05-01 11', '2020-05-01 01']))).toEqual(['Valid', 'Valid']);
    expect(verdicts(ask(schedule, ['2020-05-01 11', '2020-05-28 01']))).toEqual(['Valid', 'Not Valid: Live Virus Conflict']);
    expect(verdicts(ask(schedule, ['2020-05-01 11', '2020-05-29 01']))).toEqual(['Valid', 'Valid']);
  });

  it('stand in the way for less time after a dose that was valid for its own antigen', () => {
    const schedule = scheduleOf({ A: { series: series([dose()]) }, B: b }, { liveVirusConflicts: { liveVirusConflict: conflict('11', '01', '24 days') } });
    expect(verdicts(ask(schedule, ['2020-05-01 11', '2020-05-25 01']))).toEqual(['Valid', 'Valid']);
    expect(verdicts(ask(schedule, ['2020-03-01 11', '2020-03-25 01']))).toEqual(['Not Valid: Age: Too Young', 'Not Valid: Live Virus Conflict']);
  });

  it('put off the next dose until the conflict ends', () => {
    const schedule = scheduleOf({ A: { series: series([dose()]) }, B: b }, { liveVirusConflicts: { liveVirusConflict: conflict('11', '01') } });
    expect(ask(schedule, ['2021-12-20 11']).next.earliest).toBe('2022-01-17');
  });
});

describe('A dose that must not be counted', () => {
  it('is sub-standard and satisfies nothing', () => {
    const answer = ask(two(previous('28 days')), ['2020-03-01 01 !', '2020-03-02']);
    expect(verdicts(answer)).toEqual(['Sub-standard', 'Valid']);
    expect(answer.next.number).toBe('2');
  });
});
