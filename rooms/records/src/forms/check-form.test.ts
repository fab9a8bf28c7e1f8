import { describe, expect, it } from 'vitest';
import { findProblem } from '../problems/problem-registry.ts';
import { checkForm } from './check-form.ts';
import { definitionProblems } from '../problems/definition-problems.ts';
import type { Form, FormField } from './form.ts';
import { sampleForm, sampleStateForm } from './sample-form.ts';

const words = { vi: 'Lời', en: 'Words' };

function field(id: string, more: Partial<FormField> = {}): FormField {
  return { id, type: 'string', label: words, ...more };
}

function form(items: FormField[], more: Partial<Form> = {}): Form {
  return { form: 'test', version: 1, title: words, subject: 'person', fold: 'event', from: '2020-01-01', items, ...more };
}

const options = [{ code: 'a', display: words }];
const lines = field('line', { type: 'group', repeats: true, items: [field('a', { type: 'integer' })] });
const check = { id: 'sound', assert: 'a == 1', severity: 'error' as const, message: words };
const a = field('a', { type: 'integer' });

const broken: readonly [title: string, form: Form, code: string, place: string][] = [
  ['a form name in capitals', form([a], { form: 'Test', register: 'test' }), 'definition.name-broken', 'form'],
  ['a form name with an underscore', form([a], { form: 'a_b', register: 'test' }), 'definition.name-broken', 'form'],
  ['a register that is no SQL name', form([a], { register: 'a-b' }), 'definition.name-broken', 'register'],
  ['a register whose tables have too long names', form([{ ...lines, id: 'x'.repeat(60) }], { register: 'test' }), 'definition.name-too-long', 'register'],
  ['version 0', form([a], { version: 0 }), 'definition.key-broken', 'version'],
  ['a form without fields', form([]), 'definition.key-broken', 'items'],
  ['a title in one language', form([a], { title: { vi: 'Lời', en: ' ' } }), 'definition.words-missing', 'title'],
  ['a title with separate tone marks', form([a], { title: { vi: 'Lo\u031b\u0300i', en: 'x' } }), 'definition.words-missing', 'title'],
  ['a date of force that does not exist', form([a], { from: '2020-02-30' }), 'definition.date-broken', 'from'],
  ['an end that is no date', form([a], { to: 'later' }), 'definition.date-broken', 'to'],
  ['an end before the beginning', form([a], { to: '2019-12-31' }), 'definition.dates-reversed', 'to'],
  ['a field in capitals', form([field('maLk')]), 'definition.name-broken', 'maLk'],
  ['a field that begins with a digit', form([field('1a')]), 'definition.name-broken', '1a'],
  ['a field named as a column of every register', form([field('subject_id')]), 'definition.name-reserved', 'subject_id'],
  ['a field named «at»', form([field('at')]), 'definition.name-reserved', 'at'],
  ['the same field twice', form([field('a'), field('a')]), 'definition.duplicate-id', 'a'],
  ['two fields that become one column', form([field('g_a'), field('g', { type: 'group', items: [field('a')] })]), 'definition.duplicate-id', 'g.a'],
  ['a field that takes the column of a precision', form([field('b', { type: 'date', precision: 'year' }), field('b_precision')]), 'definition.duplicate-id', 'b_precision'],
  ['a field without a label', form([field('a', { label: { vi: '', en: 'x' } })]), 'definition.words-missing', 'a'],
  ['a group without fields', form([field('g', { type: 'group', items: [] })]), 'definition.key-broken', 'g'],
  ['a group without a list of fields', form([field('g', { type: 'group' })]), 'definition.key-missing', 'g'],
  ['a group in a group', form([field('g', { type: 'group', items: [field('h', { type: 'group', items: [field('a')] })] })]), 'definition.group-in-group', 'g.h'],
  ['a single field that repeats', form([field('a', { repeats: true })]), 'definition.key-idle', 'a'],
  ['a coding field without a list', form([field('a', { type: 'coding' })]), 'definition.coding-list', 'a'],
  ['a coding field with two lists', form([field('a', { type: 'coding', codes: 'icd10-vn', options })]), 'definition.coding-list', 'a'],
  ['the same option twice', form([field('a', { type: 'coding', options: [...options, ...options] })]), 'definition.duplicate-id', 'a'],
  ['an option no answer can equal', form([field('a', { type: 'coding', options: [{ code: ' a', display: words }] })]), 'definition.key-broken', 'a'],
  ['a quantity without its unit', form([field('a', { type: 'quantity' })]), 'definition.key-missing', 'a'],
  ['a reference to nothing', form([field('a', { type: 'reference' })]), 'definition.key-missing', 'a'],
  ['a unit of a text', form([field('a', { unit: 'kg' })]), 'definition.key-idle', 'a'],
  ['limits the wrong way round', form([field('a', { type: 'integer', minimum: 2, maximum: 1 })]), 'definition.limits-reversed', 'a'],
  ['half a decimal', form([field('a', { type: 'decimal', decimals: 0.5 })]), 'definition.key-broken', 'a'],
  ['a text of no length', form([field('a', { maximumLength: 0 })]), 'definition.key-broken', 'a'],
  ['a pattern that is none', form([field('a', { pattern: '[0-9' })]), 'definition.pattern-broken', 'a'],
  ['a pattern that may hang the machine', form([field('a', { pattern: '([0-9]+ ?)+' })]), 'definition.pattern-slow', 'a'],
  ['a calculated field that must be typed', form([a, field('b', { type: 'integer', required: true, calculation: 'a' })]), 'definition.calculated-typed', 'b'],
  ['an expression that is none', form([a, field('b', { showIf: 'a ==' })]), 'expression.syntax', 'b.showIf'],
  ['an unknown function', form([a, field('b', { showIf: 'today() == a' })]), 'expression.unknown-function', 'b.showIf'],
  ['a field that does not exist', form([a, field('b', { showIf: 'c == 1' })]), 'expression.unknown-field', 'b.showIf'],
  ['a field of a line outside its line', form([lines, field('b', { showIf: 'line.a == 1' })]), 'expression.unknown-field', 'b.showIf'],
  ['a condition that is a number', form([a, field('b', { showIf: 'a + 1' })]), 'definition.result-type', 'b.showIf'],
  ['a number computed as a text', form([a, field('b', { type: 'integer', calculation: "coalesce('x', 'y')" })]), 'definition.result-type', 'b.calculation'],
  ['mixed types', form([a, field('b', { showIf: "a == 'x'" })]), 'expression.type', 'b.showIf'],
  ['a field computed from itself', form([field('b', { type: 'integer', calculation: 'b + 1' })]), 'definition.circle', 'b'],
  ['two fields computed from one another', form([field('b', { type: 'integer', calculation: 'c' }), field('c', { type: 'integer', calculation: 'b' })]), 'definition.circle', 'b'],
  ['a field asked by its own answer', form([field('b', { showIf: 'isNull(b)' })]), 'definition.circle', 'b.showIf'],
  ['the same check twice', form([a], { checks: [check, check] }), 'definition.duplicate-id', 'checks.sound'],
  ['a check in capitals', form([a], { checks: [{ ...check, id: 'Sound' }] }), 'definition.name-broken', 'checks.Sound'],
  ['a check of an unknown field', form([a], { checks: [{ ...check, assert: 'x == 1' }] }), 'expression.unknown-field', 'checks.sound'],
  ['a check shown at an unknown field', form([a], { checks: [{ ...check, field: 'x' }] }), 'definition.field-unknown', 'checks.sound'],
  ['a check without words', form([a], { checks: [{ ...check, message: { vi: 'x', en: '' } }] }), 'definition.words-missing', 'checks.sound'],
];

const sound: readonly [title: string, form: Form][] = [
  ['the sample form', sampleForm],
  ['the sample state form', sampleStateForm],
  ['two fields of which one excludes the other', form([field('b', { showIf: 'isNull(c)' }), field('c', { showIf: 'isNull(b)' })])],
  ['a line that reads its own fields and the record’s', form([a, field('line', { type: 'group', repeats: true, items: [field('b', { type: 'integer', calculation: 'a + c' }), field('c', { type: 'integer' })] })])],
  ['a bounded repetition in a pattern', form([field('a', { pattern: '([0-9]{4} ){2}[0-9]+|T[0-9A-Z]{9}' })])],
  ['what is known of the subject', form([field('b', { showIf: "subject.sex == 'female' && ageYears(subject.birth_date, at) >= 15" })])],
];

function factsOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(([fact]) => fact).sort();
}

function isRegistered(code: string): boolean {
  return Object.hasOwn(definitionProblems, code) || findProblem(code) !== undefined;
}

describe('checking the definition of a form', () => {
  it.each(broken)('finds %s', (_, definition, code, place) => {
    expect(checkForm(definition)).toMatchObject([{ code, field: place, severity: 'error' }]);
  });

  it.each(sound)('accepts %s', (_, definition) => {
    expect(checkForm(definition)).toEqual([]);
  });

  it('shows every field of a circle', () => {
    const circle = form(['a', 'b', 'c'].map((id, index, ids) => field(id, { type: 'integer', calculation: `${ids[(index + 1) % 3]} + 1` })));
    expect(checkForm(circle)).toEqual([{ code: 'definition.circle', severity: 'error', field: 'a', facts: { fields: 'a → b → c' } }]);
  });

  it('has a sentence in both languages for every code it uses, with the same facts in both', () => {
    const codes = new Set(broken.map(([, , code]) => code));
    expect([...codes].filter((code) => !isRegistered(code))).toEqual([]);
    for (const { vi, en } of Object.values(definitionProblems)) expect(factsOf(vi)).toEqual(factsOf(en));
    expect(Object.keys(definitionProblems).filter((code) => !codes.has(code))).toEqual([]);
  });
});
