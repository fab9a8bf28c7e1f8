import { describe, expect, it } from 'vitest';
import { ask, dose, scheduleOf, series, verdicts } from './ask.ts';

const later = (minimum: string) => dose({ interval: { fromPrevious: 'Y', absMinInt: minimum, minInt: minimum } });
const other = (doses: Record<string, unknown>[], choice: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) => series(doses, { seriesName: 'other', ...fields }, { defaultSeries: 'No', seriesPreference: '2', ...choice });
const of = (...all: Record<string, unknown>[]) => scheduleOf({ A: { series: all } });

describe('Which series a person follows', () => {
  it('is the default one before the first dose', () => {
    expect(ask(of(other([dose({ age: { minAge: '1 day' } })]), series([dose({ age: { minAge: '6 weeks' } }), later('4 weeks')])), [], { assessmentDate: '2020-01-02' }).next.earliest).toBe('2020-02-12');
  });

  it('is not one that was begun too old for it', () => {
    const schedule = of(series([dose(), later('4 weeks'), later('4 weeks')], {}, { maxAgeToStart: '1 year' }), other([dose({ age: { absMinAge: '1 year' } }), later('8 weeks')]));
    expect(ask(schedule, ['2020-06-01']).next.earliest).toBe('2020-06-29');
    expect(ask(schedule, ['2021-06-01']).next.earliest).toBe('2021-07-27');
  });

  it('is the one that is complete', () => {
    const schedule = of(series([dose(), later('4 weeks'), later('4 weeks')]), other([dose({ preferableVaccine: { cvx: '03' } }), dose({ preferableVaccine: { cvx: '03' }, interval: { fromPrevious: 'Y', absMinInt: '4 weeks' } })]));
    expect(ask(schedule, ['2020-06-01 03', '2020-07-01 03']).seriesStatus).toBe('Complete');
  });

  it('is, of two complete ones, the one that was complete first: what came after is too much', () => {
    const schedule = of(series([dose(), later('4 weeks')]), other([dose(), later('0 days'), later('0 days')]));
    expect(verdicts(ask(schedule, ['2020-06-01', '2020-07-01', '2020-08-01']))).toEqual(['Valid', 'Valid', 'Extraneous: Series Already Complete']);
  });

  it('is a product’s own as long as every dose was of that product', () => {
    const ownDose = (fields: Record<string, unknown> = {}) => dose({ preferableVaccine: { cvx: '03' }, allowableVaccine: { cvx: '04' }, ...fields });
    const shared = (fields: Record<string, unknown> = {}) => dose({ preferableVaccine: [{ cvx: '01' }, { cvx: '03' }], ...fields });
    const interval = { fromPrevious: 'Y', absMinInt: '4 weeks', minInt: '4 weeks' };
    const schedule = of(series([shared(), shared({ interval }), shared({ interval })]), other([ownDose(), ownDose({ interval })], { productPath: 'Yes' }));
    expect(ask(schedule, ['2020-06-01 03', '2020-07-01 03']).seriesStatus).toBe('Complete');
    expect(ask(schedule, ['2020-06-01 01', '2020-07-01 03'])).toMatchObject({ seriesStatus: 'Not complete', next: { number: '3' } });
  });

  it('is one of the person’s gender', () => {
    const schedule = of(series([dose({ age: { minAge: '9 years' } })], { requiredGender: ['Female', 'Unknown'] }), series([dose({ age: { minAge: '11 years' } })], { requiredGender: 'Male' }));
    const earliest = (gender: string) => ask(schedule, [], { gender }).next.earliest;
    expect([earliest('F'), earliest('M'), earliest('')]).toEqual(['2029-01-01', '2031-01-01', '2029-01-01']);
  });

  it('is a risk series only where something indicates it, at the ages it is for', () => {
    const risk = other([dose({ age: { minAge: '2 years' } })], { seriesGroup: '2' }, { seriesType: 'Risk', indication: { observationCode: { code: '007', text: 'Pregnant' }, endAge: '50 years' } });
    const schedule = of(series([dose({ age: { minAge: '60 years' } })]), risk);
    expect(ask(schedule, []).next.earliest).toBe('2080-01-01');
    expect(ask(schedule, [], { medHistory: [{ code: '007' }] }).next.earliest).toBe('2022-01-01');
    expect(ask(schedule, [], { medHistory: [{ code: '007' }], dob: '1960-01-01' }).next.earliest).toBe('2020-01-01');
  });

  it('is of the highest priority among the risk series of a group', () => {
    const risk = (minAge: string, seriesPriority: string, code: string) => other([dose({ age: { minAge } })], { seriesPriority }, { seriesType: 'Risk', indication: { observationCode: { code } } });
    const schedule = of(risk('2 years', 'B', '007'), risk('3 years', 'A', '020'));
    expect(ask(schedule, [], { medHistory: '007; 020' }).next.earliest).toBe('2023-01-01');
  });

  it('is none of an equivalent group once one there is complete', () => {
    const schedule = of(series([dose()], { equivalentSeriesGroups: '2' }), other([dose({ preferableVaccine: { cvx: '03' }, allowableVaccine: { cvx: '04' } })], { seriesGroup: '2', defaultSeries: 'Yes' }, { equivalentSeriesGroups: '1' }));
    expect(ask(schedule, ['2020-06-01 03']).seriesStatus).toBe('Complete');
  });

  it('is not one for grown-ups before their age, unless it was begun', () => {
    const schedule = of(series([dose({ age: { maxAge: '5 years' } })]), other([dose({ age: { absMinAge: '65 years', minAge: '65 years' } })], { seriesGroup: '3', defaultSeries: 'Yes', minAgeToStart: '65 years' }));
    expect(ask(schedule, ['2020-06-01']).seriesStatus).toBe('Complete');
    expect(ask(schedule, ['1950-06-01'], { dob: '1950-01-01' }).next.earliest).toBe('2015-01-01');
  });

  it('may be left out when another series of the antigen is complete', () => {
    const skip = { context: 'Both', setLogic: 'n/a', set: { condition: { conditionType: 'Completed Series', seriesGroups: '1' } } };
    const schedule = of(other([dose({ conditionalSkip: skip, age: { minAge: '1 year' } })], { seriesGroup: '2', defaultSeries: 'Yes' }), series([dose()]));
    expect(ask(schedule, ['2020-06-01']).seriesStatus).toBe('Complete');
  });
});

describe('A vaccine group of several antigens', () => {
  const antigen = (name: string, fields: Record<string, unknown>) => ({ series: series([dose({ preferableVaccine: { cvx: '01' }, ...fields })], { targetDisease: name, vaccineGroup: 'G' }) });
  const group = (whole: string, a: Record<string, unknown>, b: Record<string, unknown>) =>
    scheduleOf(
      { A: antigen('A', a), B: antigen('B', b) },
      {
        vaccineGroups: { vaccineGroup: { name: 'G', administerFullVaccineGroup: whole } },
        vaccineGroupToAntigenMap: { vaccineGroupMap: { name: 'G', antigen: ['A', 'B'] } },
        cvxToAntigenMap: { cvxMap: [{ cvx: '01', shortDescription: 'both', association: [{ antigen: 'A' }, { antigen: 'B' }] }, { cvx: '02', shortDescription: 'one', association: { antigen: 'A' } }] },
      },
    );

  it('waits for its latest antigen, is recommended as soon as the first is, and not before it may be given', () => {
    const schedule = group('Yes', { age: { minAge: '6 weeks', earliestRecAge: '2 months', latestRecAge: '1 year' } }, { age: { minAge: '10 weeks', earliestRecAge: '4 months', latestRecAge: '2 years' } });
    expect(ask(schedule, [], { assessmentDate: '2020-01-01' }, 'G').next).toEqual({ number: '1', earliest: '2020-03-11', recommended: '2020-03-11', pastDue: '2020-12-31' });
  });

  it('goes by the earliest antigen where that one’s interval has priority', () => {
    const urgent = { interval: { fromPrevious: 'N', fromMostRecent: '09', minInt: '0 days', intervalPriority: 'override' }, age: { minAge: '7 years' } };
    const schedule = group('No', urgent, { age: { minAge: '11 years' } });
    expect(ask(schedule, [], {}, 'G').next.earliest).toBe('2027-01-01');
  });

  it('counts the fewest doses where one vaccine covers it, the most where not', () => {
    const twice = { recurringDose: 'Yes', interval: { fromPrevious: 'Y', minInt: '4 weeks' } };
    const number = (whole: string) => ask(group(whole, twice, twice), ['2020-06-01 02', '2020-07-01 01'], {}, 'G').next.number;
    expect([number('Yes'), number('No')]).toEqual(['2', '3']);
  });

  it('is contraindicated, aged out or complete as its antigens are', () => {
    expect(ask(group('Yes', { age: { maxAge: '1 year' } }, {}), [], {}, 'G').seriesStatus).toBe('Aged out');
    expect(ask(group('Yes', {}, {}), ['2020-06-01 01'], {}, 'G').seriesStatus).toBe('Complete');
    expect(ask(group('Yes', {}, {}), ['2020-06-01 02'], {}, 'G').seriesStatus).toBe('Not complete');
  });
});
