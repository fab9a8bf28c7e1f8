import { describe, expect, it } from 'vitest';
import type { RecordData } from '../records/record.ts';
import { calculateForm } from './calculate-form.ts';
import { sampleContext, sampleForm } from './sample-form.ts';

describe('calculating while a form is being filled', () => {
  it('leaves what is typed as it is typed', () => {
    const typed: RecordData = { kind: 'first', note: ' đang gõ ', births: 'x', phone: '' };
    expect(calculateForm(sampleForm, typed, sampleContext)).toEqual(typed);
  });

  it('fills in what can be computed, empty lines keeping their place', () => {
    const typed: RecordData = { last_period: '2025-01', vital_signs: { systolic: 121, diastolic: 80 }, service: [{}, { code: 'A', quantity: 3, price: 0.335 }] };
    expect(calculateForm(sampleForm, typed, sampleContext)).toEqual({ ...typed, gestation_weeks: 25, vital_signs: { systolic: 121, diastolic: 80, mean: 93.7 }, service: [{}, { code: 'A', quantity: 3, price: 0.335, amount: 1.01 }], total: 1.01 });
  });

  it('takes back what can no longer be computed', () => {
    expect(calculateForm(sampleForm, { gestation_weeks: 25, total: 1, vital_signs: { systolic: 120, mean: 93.7 } }, sampleContext)).toEqual({ vital_signs: { systolic: 120 } });
  });

  it('computes with nothing that could not be kept', () => {
    expect(calculateForm(sampleForm, { vital_signs: { systolic: '121', diastolic: 80 } }, sampleContext)).toEqual({ vital_signs: { systolic: '121', diastolic: 80 } });
  });

  it('does not change what it is given', () => {
    const typed: RecordData = { vital_signs: { systolic: 121, diastolic: 80 }, service: [{ quantity: 1, price: 2 }] };
    const before = structuredClone(typed);
    calculateForm(sampleForm, typed, sampleContext);
    expect(typed).toEqual(before);
  });
});
