import type { FormField } from '@tuyen/records';
import { parseExpression } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { type EnableRule, showIfToEnableWhen } from './show-if-to-enable-when.ts';

const types: Readonly<Record<string, Partial<FormField>>> = {
  kind: { type: 'coding' },
  icd: { type: 'coding', codes: 'icd10-vn' },
  insured: { type: 'boolean' },
  births: { type: 'integer' },
  price: { type: 'decimal' },
  weight: { type: 'quantity', unit: 'kg' },
  due: { type: 'date' },
  born: { type: 'date', precision: 'year' },
  note: { type: 'string' },
};

function convert(showIf: string): EnableRule | null {
  return showIfToEnableWhen(parseExpression(showIf), (name) => {
    const type = types[name];
    if (type === undefined) return undefined;
    const field = { id: name, label: { vi: name, en: name }, type: 'string', ...type } as FormField;
    return { linkId: name, field, ...(name === 'kind' ? { system: 'urn:kind' } : {}) };
  });
}

const kind = (operator: string, code: string): object => ({ question: 'kind', operator, answerCoding: { system: 'urn:kind', code } });
const exists = (question: string, answerBoolean: boolean): object => ({ question, operator: 'exists', answerBoolean });

const said: readonly [showIf: string, behavior: 'all' | 'any', conditions: object[]][] = [
  ["kind == 'a'", 'all', [kind('=', 'a')]],
  ["'a' == kind", 'all', [kind('=', 'a')]],
  ["kind != 'a'", 'all', [exists('kind', true), kind('!=', 'a')]],
  ["in(kind, ['a', 'b'])", 'any', [kind('=', 'a'), kind('=', 'b')]],
  ["in(kind, ['a', 'b']) || kind == 'c'", 'any', [kind('=', 'a'), kind('=', 'b'), kind('=', 'c')]],
  ['insured', 'all', [{ question: 'insured', operator: '=', answerBoolean: true }]],
  ['!insured', 'all', [{ question: 'insured', operator: '=', answerBoolean: false }]],
  ['insured == false', 'all', [{ question: 'insured', operator: '=', answerBoolean: false }]],
  ['births > 2', 'all', [{ question: 'births', operator: '>', answerInteger: 2 }]],
  ['2 < births', 'all', [{ question: 'births', operator: '>', answerInteger: 2 }]],
  ['price <= 0.5', 'all', [{ question: 'price', operator: '<=', answerDecimal: 0.5 }]],
  ['weight >= 50', 'all', [{ question: 'weight', operator: '>=', answerQuantity: { value: 50, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } }]],
  ["due >= '2025-07-01'", 'all', [{ question: 'due', operator: '>=', answerDate: '2025-07-01' }]],
  ["note == 'x'", 'all', [{ question: 'note', operator: '=', answerString: 'x' }]],
  ['isNull(note)', 'all', [exists('note', false)]],
  ['!isNull(note)', 'all', [exists('note', true)]],
  ["insured && kind == 'a' && !isNull(note)", 'all', [{ question: 'insured', operator: '=', answerBoolean: true }, kind('=', 'a'), exists('note', true)]],
  ["insured || kind == 'a'", 'any', [{ question: 'insured', operator: '=', answerBoolean: true }, kind('=', 'a')]],
];

const notSaid: readonly [title: string, showIf: string][] = [
  ['«and» mixed with «or»', "insured && kind == 'a' || births > 2"],
  ['a choice within «and»', "insured && in(kind, ['a', 'b'])"],
  ['«not equal» as one side of a choice', "insured || kind != 'a'"],
  ['a code of a code system, whose address in FHIR another list may use', "icd == 'I10'"],
  ['a date known only to the year', "born < '2000-01-01'"],
  ['a part of a date', "due < '2025'"],
  ['half a birth', 'births == 1.5'],
  ['two fields compared', 'births > price'],
  ['arithmetic', 'births + 1 > 2'],
  ['the order of texts', "note > 'a'"],
  ['a comparison with nothing', 'births == null'],
  ['an age', "ageYears(born, due) > 5"],
  ['lines', "any(line, kind == 'a')"],
  ['what is no question', "at > '2025-01-01'"],
  ['«not» of a comparison', "!(kind == 'a')"],
];

describe('a show-if as conditions of FHIR', () => {
  it.each(said)('%s is said with «%s»', (showIf, enableBehavior, enableWhen) => {
    expect(convert(showIf)).toEqual({ enableBehavior, enableWhen });
  });

  it.each(notSaid)('leaves %s to an expression', (_, showIf) => {
    expect(convert(showIf)).toBeNull();
  });
});
