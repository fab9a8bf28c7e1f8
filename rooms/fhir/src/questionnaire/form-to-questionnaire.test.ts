import type { Form, FormField } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../test/check-questionnaire.ts';
import { formToQuestionnaire, type QuestionnaireOptions } from './form-to-questionnaire.ts';
import type { QuestionnaireItem } from './questionnaire.ts';

function words(vi: string, en = vi): { vi: string; en: string } {
  return { vi, en };
}

function field(id: string, type: FormField['type'], more: Partial<FormField> = {}): FormField {
  return { id, type, label: words(id), ...more };
}

const kind = field('kind', 'coding', { required: true, options: [{ code: 'first', display: words('Lần đầu', 'First') }, { code: 'again', display: words('Khám lại', 'Again') }] });

function form(items: FormField[], more: Partial<Form> = {}): Form {
  return { form: 'antenatal-visit', version: 2, title: words('Khám thai', 'Antenatal visit'), subject: 'person', fold: 'event', from: '2020-01-01', items, ...more };
}

/** The item of the last field; the whole questionnaire has been found sound. */
function itemOf(items: FormField[], options?: QuestionnaireOptions): QuestionnaireItem {
  const questionnaire = formToQuestionnaire(form(items), options);
  expect(checkQuestionnaire(questionnaire)).toEqual([]);
  return questionnaire.item.at(-1) as QuestionnaireItem;
}

function extensionsOf(item: { extension?: { url: string }[] } | undefined): Record<string, unknown> {
  return Object.fromEntries((item?.extension ?? []).map(({ url, ...value }) => [url.split('/').at(-1), Object.values(value)[0]]));
}

describe('a form as a questionnaire', () => {
  it('says what it is, since when, for whom, in both languages', () => {
    expect(formToQuestionnaire(form([field('note', 'text')], { to: '2025-06-30', instrument: 'QĐ 1/QĐ-BYT', unverified: true }), { base: 'https://tram.example.vn/fhir', today: '2025-07-01' })).toMatchObject({
      resourceType: 'Questionnaire',
      id: 'antenatal-visit-v2',
      url: 'https://tram.example.vn/fhir/Questionnaire/antenatal-visit',
      version: '2',
      name: 'AntenatalVisit',
      language: 'vi',
      title: 'Khám thai',
      _title: { extension: [{ extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: 'Antenatal visit' }] }] },
      status: 'retired',
      subjectType: ['Patient'],
      description: 'QĐ 1/QĐ-BYT — Chưa đối chiếu văn bản gốc.',
      effectivePeriod: { start: '2020-01-01', end: '2025-06-30' },
    });
  });

  it('offers the options of a coding field with their translations', () => {
    expect(itemOf([kind])).toMatchObject({
      linkId: 'kind',
      type: 'choice',
      required: true,
      answerOption: [{ valueCoding: { system: 'urn:tuyen/CodeSystem/antenatal-visit-kind', code: 'first', display: 'Lần đầu' } }, { valueCoding: { code: 'again' } }],
    });
  });

  it('points at the value set of a code system', () => {
    expect(itemOf([field('icd', 'coding', { codes: 'icd10-vn' })])).toMatchObject({ type: 'choice', answerValueSet: 'urn:tuyen/ValueSet/icd10-vn' });
  });
});

describe('a field as an item', () => {
  it('gives a quantity its unit, limits and decimals', () => {
    const item = itemOf([field('weight', 'quantity', { unit: 'kg', minimum: 0.3, maximum: 300, decimals: 2 })]);
    expect(item.type).toBe('quantity');
    expect(extensionsOf(item)).toMatchObject({
      'questionnaire-unit': { system: 'http://unitsofmeasure.org', code: 'kg' },
      'questionnaire-unitOption': { code: 'kg' },
      'sdc-questionnaire-minQuantity': { value: 0.3, code: 'kg' },
      'sdc-questionnaire-maxQuantity': { value: 300 },
      maxDecimalPlaces: 2,
    });
  });

  it('gives numbers their limits and texts their length and pattern', () => {
    expect(extensionsOf(itemOf([field('births', 'integer', { minimum: 0, maximum: 20 })]))).toEqual({ minValue: 0, maxValue: 20 });
    const phone = itemOf([field('phone', 'string', { pattern: '[0-9]{10}', maximumLength: 10 })]);
    expect(phone).toMatchObject({ type: 'string', maxLength: 10 });
    expect(extensionsOf(phone)).toEqual({ regex: '^(?:[0-9]{10})$' });
  });

  it('says what a reference may point at', () => {
    expect(extensionsOf(itemOf([field('mother', 'reference', { subject: 'person' })]))).toEqual({ 'questionnaire-referenceResource': 'Patient' });
    expect(itemOf([field('lot', 'reference', { subject: 'lot' })]).extension).toBeUndefined();
    expect(itemOf([field('facility', 'unit')]).extension?.map(({ valueCode }) => valueCode)).toEqual(['Organization', 'Location']);
  });

  it.each([
    ['boolean', 'boolean'],
    ['date', 'date'],
    ['dateTime', 'dateTime'],
    ['decimal', 'decimal'],
    ['text', 'text'],
  ] as const)('asks a %s as a %s', (type, expected) => {
    expect(itemOf([field('a', type)])).toEqual({ linkId: 'a', text: 'a', _text: expect.anything() as unknown, type: expected });
  });

  it('keeps groups and lines', () => {
    expect(itemOf([field('g', 'group', { repeats: true, items: [field('a', 'string', { required: true })] })])).toMatchObject({ type: 'group', repeats: true, item: [{ linkId: 'g.a', required: true }] });
  });
});

describe('the expressions of a form in a questionnaire', () => {
  it('computes by FHIRPath what the form computes', () => {
    const item = itemOf([field('g', 'group', { items: [field('w', 'quantity', { unit: 'kg' })] }), field('half', 'decimal', { calculation: 'round(g.w / 2, 1)' })]);
    expect(item.readOnly).toBe(true);
    expect(extensionsOf(item)).toEqual({ 'sdc-questionnaire-calculatedExpression': { language: 'text/fhirpath', expression: "(%resource.item.where(linkId='g').item.where(linkId='g.w').answer.value.value / 2).round(1)" } });
  });

  it('reads the fields of a line through variables of the group', () => {
    const group = itemOf([field('rate', 'decimal'), field('line', 'group', { repeats: true, items: [field('n', 'decimal'), field('p', 'quantity', { unit: 'kg' }), field('x', 'string'), field('sum', 'decimal', { calculation: 'n * p * rate' })] })]);
    expect(group.extension?.map(({ valueExpression }) => [valueExpression?.name, valueExpression?.expression])).toEqual([
      ['line_n', "item.where(linkId='line.n').answer.value"],
      ['line_p', "item.where(linkId='line.p').answer.value.value"],
    ]);
    expect(group.item?.at(-1)?.extension?.[0]?.valueExpression?.expression).toBe("((%line_n * %line_p) * %resource.item.where(linkId='rate').answer.value)");
  });

  it('turns checks into constraints that fail only where they are surely false', () => {
    const { extension } = formToQuestionnaire(form([field('a', 'integer'), field('b', 'integer')], { checks: [{ id: 'order', assert: 'a < b', severity: 'warning', field: 'b', message: words('Ngược.') }] }));
    expect(extension).toEqual([
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
        extension: [
          { url: 'key', valueId: 'order' },
          { url: 'severity', valueCode: 'warning' },
          { url: 'expression', valueString: "iif((%resource.item.where(linkId='a').answer.value < %resource.item.where(linkId='b').answer.value) = false, false, true)" },
          { url: 'human', valueString: 'Ngược.' },
          { url: 'location', valueString: "%resource.descendants().where(linkId='b')" },
        ],
      },
    ]);
  });

  it('fills what it reads of the subject from the patient, unseen', () => {
    const pregnancies = form([field('count', 'integer', { showIf: "subject.sex == 'female' && ageYears(subject.birth_date, at) >= 12" })]);
    const questionnaire = formToQuestionnaire(pregnancies);
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
    const [subject, count] = questionnaire.item;
    expect(subject).toMatchObject({ linkId: 'subject', type: 'group', item: [{ linkId: 'subject.birth_date', type: 'date', readOnly: true }, { linkId: 'subject.sex', type: 'string', readOnly: true }] });
    expect(extensionsOf(subject?.item?.[1])).toEqual({ 'questionnaire-hidden': true, 'sdc-questionnaire-initialExpression': { language: 'text/fhirpath', expression: '%patient.gender' } });
    expect(extensionsOf(count)).toHaveProperty('sdc-questionnaire-enableWhenExpression');
    expect(questionnaire.extension?.[0]?.url).toContain('launchContext');
  });

  it('takes the types of the subject’s fields from the subject’s form', () => {
    const subjectForm = form([field('parity', 'integer', { label: words('Số lần sinh') })], { fold: 'state' });
    const questionnaire = formToQuestionnaire(form([field('a', 'string', { showIf: 'subject.parity > 2' })]), { subjectForm });
    expect(questionnaire.item[0]?.item).toMatchObject([{ linkId: 'subject.parity', text: 'Số lần sinh', type: 'integer' }]);
    expect(questionnaire.item[1]?.enableWhen).toEqual([{ question: 'subject.parity', operator: '>', answerInteger: 2 }]);
  });
});
