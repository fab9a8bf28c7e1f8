import { describe, expect, it } from 'vitest';
import { checkRecordData } from './check-record-data.ts';
import { describeFinding } from './describe-finding.ts';
import { sampleContext, sampleForm } from './sample-form.ts';

describe('the sentence of a finding', () => {
  it('is the form’s own for its own checks, and the registry’s for the rest', () => {
    const { findings } = checkRecordData(sampleForm, { kind: 'first', births: 21, vital_signs: { systolic: 80, diastolic: 120 }, service: [{ code: 'K1' }] }, sampleContext);
    expect(findings.map((finding) => describeFinding(finding, sampleForm).vi)).toEqual(['Giá trị lớn hơn mức tối đa 20.', 'Huyết áp tâm trương phải thấp hơn tâm thu.']);
  });

  it('is the registry’s for a check this version of the form no longer has', () => {
    expect(describeFinding({ code: 'form.check', severity: 'error', facts: { check: 'gone' } }, sampleForm).vi).toContain('gone');
  });
});
