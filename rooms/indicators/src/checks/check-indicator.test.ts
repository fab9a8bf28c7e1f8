import type { Indicator } from '@tuyen/programmes';
import { describe, expect, it } from 'vitest';
import { contentForms, contentIndicators } from '../../test/content-definitions.ts';
import { registerOfForm } from '../../test/register-tables.ts';
import { SAMPLE_SHAPES, sampleIndicator } from '../../test/sample-shapes.ts';
import { checkIndicator } from './check-indicator.ts';

const rows = { register: 'visit', count: 'rows', time: 'during' } as const;
const CASES: [title: string, indicator: Partial<Indicator>, code: string, field: string][] = [
  ['a register nobody made', { numerator: { ...rows, register: 'visits' } }, 'content.reference-unknown', 'numerator.register'],
  ['a field the register does not have', { numerator: { ...rows, where: "colour == 'red'" } }, 'expression.unknown-field', 'numerator.where'],
  ['a field of the subject that does not exist', { numerator: { ...rows, where: "subject.colour == 'red'" } }, 'expression.unknown-field', 'numerator.where'],
  ['a field of the row inside a group', { numerator: { ...rows, where: "any(diagnosis, kind == 'outpatient')" } }, 'expression.unknown-field', 'numerator.where'],
  ['a group that is no group', { numerator: { ...rows, where: 'count(kind) > 0' } }, 'expression.type', 'numerator.where'],
  ['a condition that is no yes or no', { numerator: { ...rows, where: 'cost.total' } }, 'expression.type', 'numerator.where'],
  ['a text compared with a number', { numerator: { ...rows, where: 'kind > 3' } }, 'expression.type', 'numerator.where'],
  ['a condition that is not written as one', { numerator: { ...rows, where: 'kind = 3' } }, 'expression.syntax', 'numerator.where'],
  ['a sum of nothing', { numerator: { ...rows, count: 'sum' } }, 'content.key-missing', 'numerator'],
  ['a sum over words', { numerator: { ...rows, count: 'sum', field: 'kind' } }, 'content.column-type', 'numerator.field'],
  ['a sum over a column that is not there', { numerator: { ...rows, count: 'sum', field: 'cost.fund' } }, 'content.column-unknown', 'numerator.field'],
  ['a date that is none', { numerator: { ...rows, date: 'insured' } }, 'content.column-type', 'numerator.date'],
  ['a place for subjects that live nowhere', { place: 'residence', numerator: { ...rows, register: 'total' } }, 'indicator.no-place', 'place'],
  ['a share without a denominator', { value: 'percent', numerator: rows }, 'content.denominator-missing', 'value'],
  ['a denominator alone', { denominator: rows }, 'content.key-missing', 'denominator'],
  ['a breakdown by a whole group', { numerator: rows, breakdowns: [{ id: 'd', title: { vi: 'd', en: 'd' }, by: 'diagnosis' }] }, 'expression.type', 'breakdowns[0].by'],
];

describe('checking an indicator against the registers', () => {
  it.each(CASES)('finds %s', (_, indicator, code, field) => {
    expect(checkIndicator(sampleIndicator(indicator), SAMPLE_SHAPES)).toContainEqual(expect.objectContaining({ code, field, severity: 'error' }));
  });

  it('finds nothing wrong with a sound one, named breakdowns and all', () => {
    const breakdowns = ['sex', 'age-group', 'tier', 'reported', 'kind', 'insured', 'yearOf(at_date)'].map((by, index) => ({ id: `b${index}`, title: { vi: by, en: by }, by }));
    const numerator = { ...rows, where: "isNull(diagnosis) || left >= at && !in(subject.sex, ['female']) && period.from <= at_date", date: 'left' };
    expect(checkIndicator(sampleIndicator({ numerator, breakdowns }), SAMPLE_SHAPES)).toEqual([]);
    expect(checkIndicator(sampleIndicator({}), SAMPLE_SHAPES)).toEqual([]);
  });

  it('finds nothing wrong with any indicator of the content', () => {
    const shapes = contentForms().map(registerOfForm);
    const indicators = contentIndicators();
    expect(indicators.length).toBeGreaterThan(50);
    for (const indicator of indicators) expect(checkIndicator(indicator, shapes), indicator.indicator).toEqual([]);
  });
});
