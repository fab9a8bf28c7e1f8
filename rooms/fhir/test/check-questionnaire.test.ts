import type { Form } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { formToQuestionnaire } from '../src/index.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';

const words = { vi: 'Lời', en: 'Words' };
const form: Form = {
  form: 'test', version: 1, title: words, subject: 'person', fold: 'event', from: '2020-01-01',
  items: [
    { id: 'kind', type: 'coding', label: words, options: [{ code: 'a', display: words }] },
    { id: 'b', type: 'integer', label: words, showIf: "kind == 'a'" },
    { id: 'g', type: 'group', label: words, items: [{ id: 'c', type: 'string', label: words }] },
  ],
};

type Change = (resource: Record<string, unknown>, items: Record<string, unknown>[]) => void;
const faults: readonly [title: string, change: Change][] = [
  ['an unknown member', (resource) => void (resource['colour'] = 'red')],
  ['a missing status', (resource) => void delete resource['status']],
  ['a status FHIR does not have', (resource) => void (resource['status'] = 'old')],
  ['a name with a hyphen', (resource) => void (resource['name'] = 'a-b')],
  ['a date that is none', (resource) => void (resource['effectivePeriod'] = { start: '01/01/2020' })],
  ['an empty list', (_, [kind]) => void (kind!['answerOption'] = [])],
  ['an item type of R5', (_, [kind]) => void (kind!['type'] = 'coding')],
  ['a link id twice', (_, [, b]) => void (b!['linkId'] = 'kind')],
  ['a group without items', (_, items) => void delete items[2]!['item']],
  ['a question with items', (_, [, b]) => void (b!['item'] = [{ linkId: 'x', type: 'string' }])],
  ['options and a value set', (_, [kind]) => void (kind!['answerValueSet'] = 'urn:x')],
  ['options of a number', (_, [kind, b]) => void (b!['answerOption'] = kind!['answerOption'])],
  ['a condition on what does not exist', (_, [, b]) => void (b!['enableWhen'] = [{ question: 'z', operator: '=', answerInteger: 1 }])],
  ['a condition on a group', (_, [, b]) => void (b!['enableWhen'] = [{ question: 'g', operator: 'exists', answerBoolean: true }])],
  ['an answer of another type', (_, [, b]) => void (b!['enableWhen'] = [{ question: 'kind', operator: '=', answerString: 'a' }])],
  ['two conditions without saying how they join', (_, [, b]) => void (b!['enableWhen'] = [...(b!['enableWhen'] as unknown[]), ...(b!['enableWhen'] as unknown[])])],
  ['a length of a number', (_, [, b]) => void (b!['maxLength'] = 3)],
  ['an extension nobody defined', (_, [, b]) => void (b!['extension'] = [{ url: 'urn:x', valueBoolean: true }])],
  ['an extension with the wrong value', (_, [, b]) => void (b!['extension'] = [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueCode: 'x' }])],
  ['a translation without a language', (_, [, b]) => void (b!['_text'] = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'content', valueString: 'x' }] }] })],
];

describe('the check of questionnaires', () => {
  it('has nothing against a sound one', () => {
    expect(checkQuestionnaire(formToQuestionnaire(form))).toEqual([]);
  });

  it.each(faults)('finds %s', (_, change) => {
    const resource = structuredClone(formToQuestionnaire(form)) as unknown as Record<string, unknown>;
    change(resource, resource['item'] as Record<string, unknown>[]);
    expect(checkQuestionnaire(resource)).not.toEqual([]);
  });
});
