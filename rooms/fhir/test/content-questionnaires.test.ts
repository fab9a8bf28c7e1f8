import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Form } from '@tuyen/records';
import { listFields } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formToQuestionnaire } from '../src/index.ts';
import { checkQuestionnaire, type Item, listItems } from './check-questionnaire.ts';

const programmes = new URL('../../../content/programmes/', import.meta.url);

function readForms(): [name: string, form: Form][] {
  return readdirSync(programmes).flatMap((programme) => {
    const folder = new URL(`${programme}/forms/`, programmes);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file): [string, Form] => [`${programme}/${file}`, parse(readFileSync(new URL(file, folder), 'utf8')) as Form]);
  });
}

const forms = readForms();

describe('the forms of the content as questionnaires', () => {
  it('are there', () => {
    expect(forms.length).toBeGreaterThanOrEqual(6);
  });

  it.each(forms)('%s has the structure FHIR R4 asks for', (_, form) => {
    expect(checkQuestionnaire(formToQuestionnaire(form))).toEqual([]);
    expect(checkQuestionnaire(formToQuestionnaire(form, { base: 'https://tram.example.vn/fhir', today: '2026-01-01' }))).toEqual([]);
  });

  it.each(forms)('%s has an item for every field and no other, in the same order', (_, form) => {
    const { item } = formToQuestionnaire(form);
    expect(listItems(item as unknown as Item[]).map(({ linkId }) => linkId)).toEqual(listFields(form).map(({ path }) => path));
  });
});
