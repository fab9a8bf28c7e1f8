import { parseExpression } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { SAMPLE_SHAPES } from '../../test/sample-shapes.ts';
import { findSubjectRegister, readRegister } from '../shapes/register-shape.ts';
import { relatedRegisters } from '../shapes/related-registers.ts';
import { compileCondition, compileExpression } from './compile-expression.ts';

function scopeOf(register: string) {
  const shape = readRegister(SAMPLE_SHAPES, register);
  return { shape, subject: findSubjectRegister(SAMPLE_SHAPES, shape.subject), related: relatedRegisters(shape, SAMPLE_SHAPES) };
}
const visit = scopeOf('visit');

describe('an expression as SQL', () => {
  it.each([
    ["kind == 'outpatient'", `(r."kind" = 'outpatient')`],
    ["kind < 'p'", `(r."kind" < 'p' COLLATE "C")`],
    ["insured && in(kind, ['outpatient', 'inpatient'])", `(r."insured" AND (r."kind" IN ('outpatient', 'inpatient')))`],
    ['cost.total / 3 > 1', `((trim_scale(r."cost_total") / nullif(3::numeric, 0)) > 1)`],
    ["subject.birth_date >= '2020-02'", `(s."birth_date" >= DATE '2020-02-01')`],
    ["left >= '2025-07-01T08:00:00+07:00'", `(r."left" >= TIMESTAMPTZ '2025-07-01T08:00:00+07:00')`],
    ["any(diagnosis, startsWith(code, 'I1'))", `EXISTS (SELECT 1 FROM "visit_diagnosis" AS l WHERE l.subject_id = r.subject_id AND l.record_id = r.record_id AND starts_with(l."code", 'I1'))`],
    ['count(diagnosis) > 0', `((SELECT count(*) FROM "visit_diagnosis" AS l WHERE l.subject_id = r.subject_id AND l.record_id = r.record_id)::numeric > 0)`],
    ['isNull(cost.total)', `(r."cost_total" IS NULL)`],
  ])('%s', (text, sql) => {
    expect(compileCondition(text, visit)).toBe(sql);
  });

  it('reads the subject from the row itself where the row is the state of the subject', () => {
    expect(compileCondition("subject.sex == 'female'", scopeOf('person'))).toBe(`(r."sex" = 'female')`);
  });

  it('asks another register about the same person like a group, with what is known of the person', () => {
    expect(compileCondition("count(visit, kind == 'outpatient' && at_date <= period.to) >= 2", scopeOf('person'))).toBe(
      `((SELECT count(*) FROM "visit" AS l WHERE l.subject_id = r.subject_id AND ((l."kind" = 'outpatient') AND (l."at_date" <= $2::date)))::numeric >= 2)`,
    );
    expect(compileCondition("any(visit, subject.sex == 'female')", scopeOf('person'))).toBe(`EXISTS (SELECT 1 FROM "visit" AS l WHERE l.subject_id = r.subject_id AND (r."sex" = 'female'))`);
    expect(compileCondition('any(residence, from <= row.at_date)', visit)).toBe(`EXISTS (SELECT 1 FROM "residence" AS l WHERE l.subject_id = r.subject_id AND (l."from" <= r.at_date))`);
    expect(() => compileCondition('count(total) > 0', scopeOf('person'))).toThrow('person has no group total');
  });

  it('knows a unit by its id, which records carry, not by the key of this database', () => {
    expect(compileCondition("commune == 'commune-00001'", scopeOf('residence'))).toBe(`((SELECT u.id FROM unit AS u WHERE u.key = r."commune") = 'commune-00001')`);
  });

  it('keeps a hostile constant inside its quotes', () => {
    expect(compileCondition(`kind == "x' OR true --"`, visit)).toBe(`(r."kind" = E'x\\U00000027 OR true --')`);
  });

  it('is unknown where kinds do not fit', () => {
    expect(compileExpression(parseExpression("insured + 1 == 'a'"), visit)).toEqual({ kind: 'null' });
    expect(compileCondition('cost.total', visit)).toBe('NULL::boolean');
  });

  it('does not compile words that stand for nothing', () => {
    expect(() => compileCondition("colour == 'red'", visit)).toThrow('visit has no field colour');
    expect(() => compileCondition("any(diagnosis, kind == 'outpatient')", visit)).toThrow('visit_diagnosis has no field kind');
    expect(() => compileCondition('count(prescription) > 0', visit)).toThrow('visit has no group prescription');
    expect(() => compileCondition('isNull(subject.colour)', visit)).toThrow('visit has no field subject.colour');
  });
});
