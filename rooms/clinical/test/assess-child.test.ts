import { describe, expect, it } from 'vitest';
import { type YoungChild, assessYoungChild } from '../src/growth/assess-young-child.ts';
import { assessSchoolChild } from '../src/growth/assess-school-child.ts';
import { readGrowthTables } from './read-growth-tables.ts';

const tables = readGrowthTables('who2006');
const later = readGrowthTables('who2007');

const child = (given: Partial<YoungChild>) => assessYoungChild({ sex: 'male', ageDays: 400, weightKg: 10, lengthCm: 76, position: 'lying', headCm: 46, armCm: 14.5, oedema: false, ...given }, tables);

describe('a child measured lying or standing', () => {
  it.each([
    ['lying before 24 months', { ageDays: 730, position: 'lying' }, 76],
    ['standing before 24 months', { ageDays: 730, position: 'standing' }, 76.7],
    ['lying from 24 months on', { ageDays: 731, position: 'lying' }, 75.3],
    ['standing from 24 months on', { ageDays: 731, position: 'standing' }, 76],
    ['standing at eight months, which is taken for a slip', { ageDays: 270, position: 'standing' }, 76],
    ['standing at nine months', { ageDays: 274, position: 'standing' }, 76.7],
    ['in an unknown way', { ageDays: 731, position: null }, 76],
    ['lying, at an unknown age', { ageDays: null, position: 'lying' }, 76],
  ] as const)('%s is compared with the length due', (_, given, length) => {
    expect(child(given).length).toBe(length);
  });

  it('counts half days up: 730.5 days is two years', () => {
    expect(child({ ageDays: 730.5, position: 'lying' }).length).toBe(75.3);
    expect(child({ ageDays: 730.4, position: 'lying' }).length).toBe(76);
  });
});

describe('what is not known is not computed', () => {
  it('needs the sex for every score', () => {
    expect(child({ sex: null })).toMatchObject({ lengthForAge: null, weightForAge: null, weightForLength: null, bmiForAge: null, headForAge: null, armForAge: null, bmi: expect.any(Number) });
  });

  it('gives weight for length without an age, by the position, else by 87 cm', () => {
    const lying = child({ ageDays: null, position: 'lying', lengthCm: 90, weightKg: 12 });
    const standing = child({ ageDays: null, position: 'standing', lengthCm: 90, weightKg: 12 });
    expect(lying).toMatchObject({ weightForAge: null, lengthForAge: null, bmiForAge: null });
    expect(lying.weightForLength!.z).not.toBe(standing.weightForLength!.z);
    expect(child({ ageDays: null, position: null, lengthCm: 90, weightKg: 12 }).weightForLength).toEqual(standing.weightForLength);
    expect(child({ ageDays: null, position: null, lengthCm: 86.9, weightKg: 12 }).weightForLength).toEqual(child({ ageDays: null, position: 'lying', lengthCm: 86.9, weightKg: 12 }).weightForLength);
  });

  it('has no score that contains weight with oedema, and keeps the others', () => {
    expect(child({ oedema: true })).toMatchObject({ weightForAge: null, weightForLength: null, bmiForAge: null, lengthForAge: expect.anything(), headForAge: expect.anything(), armForAge: expect.anything() });
  });

  it('ends with the fifth birthday', () => {
    expect(child({ ageDays: 1826, lengthCm: 109, weightKg: 18 }).weightForAge).not.toBeNull();
    expect(child({ ageDays: 1827, lengthCm: 109, weightKg: 18 })).toMatchObject({ weightForAge: null, lengthForAge: null, weightForLength: null, bmiForAge: null });
  });

  it('knows the arm from 91 days on', () => {
    expect(child({ ageDays: 90 }).armForAge).toBeNull();
    expect(child({ ageDays: 91 }).armForAge).not.toBeNull();
  });

  it.each([0, -3, Number.NaN])('does not compare a weight of %s kg', (weightKg) => {
    expect(child({ weightKg })).toMatchObject({ weightForAge: null, weightForLength: null });
  });

  it('does not compare before birth', () => {
    expect(child({ ageDays: -1 })).toMatchObject({ weightForAge: null, lengthForAge: null });
  });
});

describe('a score beyond what is plausible', () => {
  it('is given and flagged', () => {
    expect(child({ weightKg: 60 }).weightForAge).toMatchObject({ flagged: true });
    expect(child({ weightKg: 10 }).weightForAge).toMatchObject({ flagged: false });
  });
});

describe('somebody of 5 to 19 years', () => {
  const pupil = (given: Partial<Parameters<typeof assessSchoolChild>[0]>) => assessSchoolChild({ sex: 'female', ageMonths: 100.5, weightKg: 26, heightCm: 127, oedema: false, ...given }, later);

  it('is compared between two months in proportion', () => {
    const [before, at, after] = [100, 100.5, 101].map((ageMonths) => pupil({ ageMonths }).heightForAge!.z);
    expect(at).toBeGreaterThanOrEqual(Math.min(before!, after!));
    expect(at).toBeLessThanOrEqual(Math.max(before!, after!));
  });

  it.each([
    [59.99, false, false],
    [60, true, true],
    [120, true, true],
    [120.01, false, true],
    [228, false, true],
    [228.01, false, false],
  ])('of %s months: weight for age %s, the others %s', (ageMonths, weight, others) => {
    const growth = pupil({ ageMonths });
    expect({ weight: growth.weightForAge !== null, height: growth.heightForAge !== null, bmi: growth.bmiForAge !== null }).toEqual({ weight, height: others, bmi: others });
  });
});
