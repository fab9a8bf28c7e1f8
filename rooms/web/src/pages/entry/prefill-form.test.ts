import { expect, test } from 'vitest';
import { prefillForm } from './prefill-form.ts';

const label = { vi: 'Loại hình', en: 'Kind' };
const visit = { form: 'visit', items: [] };

const cards = [
  { number: 'GD4222222222222', from: '2025-01-01', to: '2025-12-31', facility: null },
  { number: 'HN2222222222222', from: '2026-01-01', to: null, facility: '22001' },
];

test('a visit starts with the card that is valid on its day', () => {
  expect(prefillForm(visit, { cards }, '2025-12-31')).toEqual({ insured: true, card_number: 'GD4222222222222' });
  expect(prefillForm(visit, { cards }, '2026-06-01')).toEqual({ insured: true, card_number: 'HN2222222222222' });
});

test('without a valid card the question of insurance stays open', () => {
  expect(prefillForm(visit, { cards }, '2024-06-01')).toEqual({});
});

test('other forms start empty', () => {
  expect(prefillForm({ form: 'residence', items: [] }, { cards }, '2026-06-01')).toEqual({});
});

test('a new record begins with the form’s usual answers', () => {
  const form = { form: 'visit', items: [{ id: 'kind', type: 'coding' as const, label, initial: 'outpatient' }, { id: 'reason', type: 'text' as const, label }] };
  expect(prefillForm(form, { cards }, '2024-06-01')).toEqual({ kind: 'outpatient' });
});
