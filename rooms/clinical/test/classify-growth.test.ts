import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { GradedMeasure, GrowthClassification } from '../src/growth/classification.ts';
import { classifyGrowth } from '../src/growth/classify-growth.ts';

const content = (path: string): string => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const rules = parse(content('growth/classification.yaml')) as GrowthClassification[];
const grade = (measure: GradedMeasure, value: number, ageMonths = 24, reference: 'who2006' | 'who2007' = 'who2006', date = '2026-11-01') => classifyGrowth({ reference, measure, value, ageMonths, date }, rules)?.code;

describe('how growth is named', () => {
  it('is written as its schema says', () => {
    const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(content('schema/growth-classification.schema.json')) as object);
    check(rules);
    expect(check.errors ?? []).toEqual([]);
  });

  it.each([
    ['weight-for-age', -3.01, 'severely-underweight'],
    ['weight-for-age', -3, 'underweight'],
    ['weight-for-age', -2, 'normal'],
    ['weight-for-age', 4, 'normal'],
    ['length-for-age', -2.5, 'stunted'],
    ['weight-for-length', -2.01, 'wasted'],
    ['weight-for-length', 1.01, 'overweight-risk'],
    ['weight-for-length', 2, 'overweight-risk'],
    ['weight-for-length', 3, 'overweight'],
    ['weight-for-length', 3.01, 'obese'],
    ['arm', 11.4, 'severe-acute-malnutrition'],
    ['arm', 11.5, 'moderate-acute-malnutrition'],
    ['arm', 12.5, 'normal'],
  ] as const)('%s of %s is %s', (measure, value, code) => {
    expect(grade(measure, value)).toBe(code);
  });

  it('calls a pupil overweight from one deviation on, a small child from two', () => {
    expect([grade('bmi-for-age', 1.5, 100, 'who2007'), grade('bmi-for-age', 1.5, 24)]).toEqual(['overweight', 'overweight-risk']);
  });

  it('grades the arm from 6 to under 60 months only', () => {
    expect([grade('arm', 11, 5.9), grade('arm', 11, 6), grade('arm', 11, 60)]).toEqual([undefined, 'severe-acute-malnutrition', undefined]);
  });

  it('grades nothing on a day before its rule', () => {
    expect(grade('arm', 11, 24, 'who2006', '2009-04-30')).toBeUndefined();
  });
});
