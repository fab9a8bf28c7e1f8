import { describe, expect, it } from 'vitest';
import { answerAllGroups } from '../../src/immunisation/case/answer-group.ts';
import { readForecastCase } from '../../src/immunisation/case/read-forecast-case.ts';
import { checkFullyImmunised } from '../../src/immunisation/case/check-fully-immunised.ts';
import { ask, verdicts } from './ask.ts';
import { vnRules, vnSchedule } from './vn-schedule.ts';

const v2018 = vnSchedule('2018');
const v2024 = vnSchedule('2024');
const v2026 = vnSchedule('2026');
const on = (assessmentDate: string, more: Record<string, unknown> = {}) => ({ dob: '2025-01-15', assessmentDate, ...more });

describe('A child of the Vietnamese programme', () => {
  it('gets five-in-one at 2, 3 and 4 months, a month apart at least', () => {
    expect(ask(v2024, [], on('2025-01-20'), 'DPT').next).toEqual({ number: '1', earliest: '2025-03-15', recommended: '2025-03-15', pastDue: '2025-04-14' });
    expect(ask(v2024, ['2025-03-20 DPT-VGB-HIB'], on('2025-03-20'), 'DPT-VGB-Hib').next).toEqual({ number: '2', earliest: '2025-04-20', recommended: '2025-04-20', pastDue: '2025-05-14' });
  });

  it('that comes late goes on where it stopped, as soon as may be', () => {
    expect(ask(v2024, ['2025-03-20 DPT-VGB-HIB'], on('2026-02-01'), 'DPT').next).toMatchObject({ number: '2', earliest: '2025-04-20', recommended: '2025-04-20', pastDue: '2025-05-14' });
  });

  it.each([
    ['2025-04-16', 'Not Valid: Interval: too short'],
    ['2025-04-17', 'Valid'],
  ])('second five-in-one on %s after the first on 20 March is %s: four weeks count', (day, verdict) => {
    expect(verdicts(ask(v2024, ['2025-03-20 198', `${day} 198`], on('2025-09-01'), 'DPT'))[1]).toBe(verdict);
  });

  it('gets hepatitis B at birth; a day late it is passed over, and the three doses of five-in-one remain', () => {
    expect(ask(v2024, ['2025-01-16 VGB'], on('2025-02-01'), 'VGB').next).toMatchObject({ number: '2', earliest: '2025-03-15' });
    expect(ask(v2024, [], on('2025-01-15'), 'VGB').next).toMatchObject({ number: '1', pastDue: '2025-01-16' });
    expect(ask(v2024, [], on('2025-01-18'), 'VGB').next).toMatchObject({ number: '1', earliest: '2025-03-15' });
  });

  it('gets BCG until one year of age; it is late after a month', () => {
    expect(ask(v2024, [], on('2025-03-01'), 'BCG').next).toEqual({ number: '1', earliest: '2025-01-15', recommended: '2025-01-15', pastDue: '2025-02-14' });
    expect(ask(v2024, [], on('2026-01-15'), 'BCG').seriesStatus).toBe('Aged out');
  });

  it('gets measles at 9 months, measles and rubella at 18, the DPT booster at 18', () => {
    expect(verdicts(ask(v2024, ['2025-10-14 SOI', '2025-11-15 SOI'], on('2026-01-01'), 'Sởi'))).toEqual(['Not Valid: Age: Too Young', 'Valid']);
    expect(ask(v2024, ['2025-10-15 SOI'], on('2026-01-01'), 'Sởi').next).toMatchObject({ number: '2', earliest: '2026-07-15', pastDue: '2027-01-14' });
    expect(ask(v2024, ['2025-10-15 SOI'], on('2026-01-01'), 'Rubella').next).toMatchObject({ number: '1', earliest: '2026-07-15' });
    expect(ask(v2024, ['2025-03-20 198', '2025-04-20 198', '2025-05-20 198'], on('2026-01-01'), 'DPT').next).toMatchObject({ number: '4', earliest: '2026-07-15' });
  });

  it('has live vaccines on one day or four weeks apart', () => {
    expect(verdicts(ask(v2024, ['2026-02-01 THUY-DAU', '2026-02-20 MR'], on('2026-06-01'), 'Sởi'))[1]).toBe('Not Valid: Live Virus Conflict');
    expect(verdicts(ask(v2024, ['2026-02-01 THUY-DAU', '2026-03-01 MR'], on('2026-06-01'), 'Sởi'))[1]).toBe('Valid');
  });

  it('gets Japanese encephalitis at one year, a week or two later, and a year after', () => {
    expect(ask(v2024, ['2026-02-01 VNNB'], on('2026-02-02'), 'VNNB').next).toEqual({ number: '2', earliest: '2026-02-08', recommended: '2026-02-08', pastDue: '2026-02-14' });
    expect(ask(v2024, ['2026-02-01 VNNB', '2026-02-08 VNNB'], on('2026-03-01'), 'JE').next).toMatchObject({ number: '3', earliest: '2027-02-08' });
  });

  it('needs one injected polio dose before August 2024, two since; combined doses with IPV do as well', () => {
    expect(ask(v2018, ['2025-06-15 IPV'], on('2025-07-01'), 'IPV').seriesStatus).toBe('Complete');
    expect(ask(v2024, ['2025-06-15 IPV'], on('2025-07-01'), 'IPV').next).toMatchObject({ number: '2', earliest: '2025-10-15' });
    expect(ask(v2024, ['2025-03-15 HEXA', '2025-04-15 HEXA', '2025-05-15 HEXA'], on('2025-07-01'), 'IPV').seriesStatus).toBe('Complete');
  });

  it('gets rotavirus since 2024 only, Td at 7 since 2024, HPV for girls of 11 since July 2026', () => {
    const groups = (schedule: typeof v2018) => schedule.groups.map(({ name }) => name);
    expect(groups(v2018)).not.toContain('Rota');
    expect(groups(v2024)).toContain('Rota');
    const basic = ['2018-03-20 198', '2018-04-20 198', '2018-05-20 198', '2019-07-20 DPT'];
    expect(ask(v2018, basic, { dob: '2018-01-15', assessmentDate: '2023-01-01' }, 'DPT').seriesStatus).toBe('Complete');
    expect(ask(v2024, basic, { dob: '2018-01-15', assessmentDate: '2024-09-01' }, 'DPT').next).toMatchObject({ number: '5', earliest: '2025-01-15', pastDue: '2026-01-14' });
    expect(ask(v2026, [], { dob: '2015-06-01', gender: 'Nữ', assessmentDate: '2026-08-01' }, 'HPV').next.earliest).toBe('2026-06-01');
    expect(ask(v2026, [], { dob: '2015-06-01', gender: 'Nam', assessmentDate: '2026-08-01' }, 'HPV').seriesStatus).toBe('Not recommended');
  });
});

describe('Tetanus in pregnancy, by what was given before', () => {
  const woman = (given: string[], medHistory: unknown) => ask(v2024, given, { dob: '1998-05-01', gender: 'F', assessmentDate: '2026-03-01', medHistory }, 'UV thai phụ');

  it('is five doses for a woman with none or unknown: a month, six months, a year, a year', () => {
    const pregnant = [{ code: 'pregnant', date: '2025-12-01' }];
    expect(woman([], pregnant).next.number).toBe('1');
    expect(woman(['2026-01-10 UV'], pregnant).next).toMatchObject({ number: '2', earliest: '2026-02-10' });
    expect(woman(['2026-01-10 UV', '2026-02-10 UV'], pregnant).next).toMatchObject({ number: '3', earliest: '2026-08-10' });
  });

  it('is three doses after three basic ones, two after a booster as well; only doses since the first pregnancy count', () => {
    const pregnant = { code: 'pregnant', date: '2025-12-01' };
    const three = woman(['2010-01-10 UV'], [pregnant, { code: 'tetanus-basic-3' }]);
    expect(three.next.number).toBe('1');
    expect(woman(['2026-01-10 UV', '2026-02-10 UV'], [pregnant, { code: 'tetanus-basic-3' }]).next).toMatchObject({ number: '3', earliest: '2027-02-10' });
    expect(woman(['2026-01-10 UV'], [pregnant, { code: 'tetanus-basic-3' }, { code: 'tetanus-basic-3-booster-1' }]).next).toMatchObject({ number: '2', earliest: '2027-01-10' });
  });

  it('is nothing for a woman who is not pregnant', () => expect(woman([], null).seriesStatus).toBe('Not recommended'));
});

describe('Fully immunised before the age of one', () => {
  const full = ['2025-01-15 BCG', '2025-01-15 VGB', '2025-03-20 198', '2025-03-20 BOPV', '2025-04-20 198', '2025-04-20 BOPV', '2025-05-20 198', '2025-05-20 BOPV', '2025-10-15 SOI'];
  const check = (given: string[], dob = '2025-01-15') => {
    const doses = given.map((text) => ({ date: text.slice(0, 10), cvx: text.slice(11) }));
    return checkFullyImmunised(v2024, vnRules, readForecastCase({ id: '1', dob, assessmentDate: '2026-06-01', doses }, v2024).value!);
  };

  it('is a child with BCG, three five-in-one, three oral polio and measles, from the day of the last of them', () => {
    expect(check(full)).toEqual({ rule: 'fully-immunised-under-1', version: 1, since: '2025-10-15', missing: [] });
  });

  it('is not one whose dose was too early, too near, or after the first birthday', () => {
    expect(check([...full.slice(0, -1), '2025-10-14 SOI'])?.missing).toEqual([{ need: 'Sởi', given: 0, wanted: 1 }]);
    expect(check([...full.slice(0, -1), '2026-01-15 SOI'])?.since).toBeNull();
    expect(check(full.map((text) => text.replace('2025-04-20', '2025-04-01')))?.missing.map(({ need }) => need)).toEqual(['DPT-VGB-Hib', 'bOPV']);
  });

  it('does not count the birth dose of hepatitis B for one of the three', () => {
    const monovalent = full.map((text) => text.replace('2025-05-20 198', '2025-05-20 DPT'));
    expect(check(monovalent)?.missing).toEqual([{ need: 'DPT-VGB-Hib', given: 2, wanted: 3 }]);
  });

  it('has no rule for a child that was one before 2018', () => expect(check([], '2016-05-01')).toBeUndefined());
});

describe('One person’s line of a due list', () => {
  it('names every group once, each dose with one verdict', () => {
    const { value } = readForecastCase({ id: '1', dob: '2025-01-15', gender: 'F', assessmentDate: '2025-04-01', doses: [{ date: '2025-01-15', vaccine: 'BCG' }, { date: '2025-03-20', vaccine: '5 trong 1' }] }, v2024);
    const { doses, groups } = answerAllGroups(v2024, value!);
    expect(doses.map(({ status }) => status)).toEqual(['Valid', 'Valid']);
    expect(groups.map(({ vaccineGroup, next }) => [vaccineGroup, next.number])).toEqual([['BCG', '-'], ['VGB', '2'], ['DPT', '2'], ['Hib', '2'], ['bOPV', '1'], ['IPV', '1'], ['Rota', '1'], ['Sởi', '1'], ['Rubella', '1'], ['VNNB', '1'], ['UV thai phụ', '-']]);
  });
});
