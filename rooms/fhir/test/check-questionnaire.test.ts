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

type Members = Record<string, unknown>;
/** Breaks one thing of a sound questionnaire with the items kind, b and g. */
type Change = (resource: Members, kind: Members, b: Members, g: Members) => void;
const faults: readonly [title: string, change: Change][] = [
  ['an unknown member', (resource) => void (resource['colour'] = 'red')],
  ['a missing status', (resource) => void delete resource['status']],
  ['a status FHIR does not have', (resource) => void (resource['status'] = 'old')],
  ['a name with a hyphen', (resource) => void (resource['name'] = 'a-b')],
  ['a date that is none', (resource) => void (resource['effectivePeriod'] = { start: '01/01/2020' })],
  ['an empty list', (_, kind) => void (kind['answerOption'] = [])],
  ['an item type of R5', (_, kind) => void (kind['type'] = 'coding')],
  ['a link id twice', (_, _kind, b) => void (b['linkId'] = 'kind')],
  ['a group without items', (_, _kind, _b, g) => void delete g['item']],
  ['a question with items', (_, _kind, b) => void (b['item'] = [{ linkId: 'x', type: 'string' }])],
  ['options and a value set', (_, kind) => void (kind['answerValueSet'] = 'urn:x')],
  ['options of a number', (_, kind, b) => void (b['answerOption'] = kind['answerOption'])],
  ['a condition on what does not exist', (_, _kind, b) => void (b['enableWhen'] = [{ question: 'z', operator: '=', answerInteger: 1 }])],
  ['a condition on a group', (_, _kind, b) => void (b['enableWhen'] = [{ question: 'g', operator: 'exists', answerBoolean: true }])],
  ['an answer of another type', (_, _kind, b) => void (b['enableWhen'] = [{ question: 'kind', operator: '=', answerString: 'a' }])],
  ['two conditions without saying how they join', (_, _kind, b) => void (b['enableWhen'] = [...(b['enableWhen'] as unknown[]), ...(b['enableWhen'] as unknown[])])],
  ['a length of a number', (_, _kind, b) => void (b['maxLength'] = 3)],
  ['an extension nobody defined', (_, _kind, b) => void (b['extension'] = [{ url: 'urn:x', valueBoolean: true }])],
  ['an extension with the wrong value', (_, _kind, b) => void (b['extension'] = [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueCode: 'x' }])],
  ['a translation without a language', (_, _kind, b) => void (b['_text'] = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{ url: 'content', valueString: 'x' }] }] })],
];

describe('the check of questionnaires', () => {
  it('has nothing against a sound one', () => {
    expect(checkQuestionnaire(formToQuestionnaire(form))).toEqual([]);
  });

  it.each(faults)('finds %s', (_, change) => {
    const resource = structuredClone(formToQuestionnaire(form)) as unknown as Members;
    const [kind, b, g] = resource['item'] as [Members, Members, Members];
    change(resource, kind, b, g);
    expect(checkQuestionnaire(resource)).not.toEqual([]);
  });
});
