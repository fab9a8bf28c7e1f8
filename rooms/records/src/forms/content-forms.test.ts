import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkForm } from './check-form.ts';
import { checkRecordData } from './check-record-data.ts';
import type { Form } from './form.ts';
import { sampleContext } from './sample-form.ts';

const programmes = new URL('../../../../content/programmes/', import.meta.url);

function readForms(): [name: string, form: Form][] {
  return readdirSync(programmes).flatMap((programme) => {
    const folder = new URL(`${programme}/forms/`, programmes);
    // A programme may count from other programmes' registers and have no form of its own.
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file): [string, Form] => [`${programme}/${file}`, parse(readFileSync(new URL(file, folder), 'utf8')) as Form]);
  });
}

const forms = readForms();
const visit = forms.find(([, { form }]) => form === 'visit')?.[1] as Form;

describe('the forms of the content', () => {
  it.each(forms)('%s is well defined', (_, form) => {
    expect(checkForm(form)).toEqual([]);
  });

  it('computes the body mass index of a visit as a nurse would', () => {
    const { data, findings } = checkRecordData(visit, { kind: 'outpatient', insured: false, diagnosis: [{ code: 'I10', rank: 'main' }], vital_signs: { weight: 55.5, height: 163 } }, sampleContext);
    expect(findings).toEqual([]);
    expect(data['vital_signs']).toEqual({ weight: 55.5, height: 163, bmi: 20.9 });
  });

  it('wants a visit to have a main diagnosis, and asks where a patient was sent only if sent', () => {
    const { findings } = checkRecordData(visit, { kind: 'outpatient', insured: false, diagnosis: [{ code: 'I10', rank: 'other' }], referred_to: 'Bệnh viện tỉnh', disposition: 'home' }, sampleContext);
    expect(findings).toEqual([
      { code: 'form.not-asked', severity: 'error', field: 'referred_to' },
      { code: 'form.check', severity: 'warning', field: 'diagnosis', facts: { check: 'one-main-diagnosis' } },
    ]);
  });
});
