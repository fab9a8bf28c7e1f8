import type { Form } from '@tuyen/records';
import { expect, test } from 'vitest';
import { labelOfKey } from './label-of-key.ts';

const words = (text: string) => ({ vi: text, en: text.toUpperCase() });
const form: Form = {
  form: 'f',
  version: 1,
  title: words('Phiếu'),
  subject: 'person',
  fold: 'event',
  from: '2016-01-01',
  items: [{ id: 'diagnosis', type: 'group', repeats: true, label: words('Chẩn đoán'), items: [{ id: 'code', type: 'coding', label: words('Mã') }] }],
};

test('an error in a list names the line as the user counts it', () => {
  expect(labelOfKey(form, 'diagnosis#9.code', () => [4, 9])).toEqual({ vi: 'Chẩn đoán 2: Mã', en: 'CHẨN ĐOÁN 2: MÃ' });
  expect(labelOfKey(form, 'diagnosis', () => [])).toEqual(words('Chẩn đoán'));
  expect(labelOfKey(form, 'nowhere', () => [])).toBeNull();
});
