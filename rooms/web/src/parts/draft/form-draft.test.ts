import type { CheckContext, Form } from '@tuyen/records';
import { expect, test } from 'vitest';
import { FormDraft } from './form-draft.ts';
import { keyOfPlace } from './draft-keys.ts';

const words = (text: string) => ({ vi: text, en: text });

const context = (): CheckContext => ({ at: '2026-11-22', today: '2026-11-22', knowsCode: () => true, knowsUnit: () => true });

const form: Form = {
  form: 'visit',
  version: 1,
  title: words('Lượt khám'),
  subject: 'person',
  fold: 'event',
  from: '2016-01-01',
  items: [
    { id: 'disposition', type: 'coding', label: words('Tình trạng ra'), options: [{ code: 'home', display: words('Ra về') }, { code: 'referred', display: words('Chuyển tuyến') }] },
    { id: 'referred_to', type: 'string', label: words('Nơi chuyển đến'), showIf: "in(disposition, ['referred'])" },
    { id: 'referral_phone', type: 'string', label: words('Điện thoại'), showIf: '!isNull(referred_to)' },
    {
      id: 'vital_signs',
      type: 'group',
      label: words('Sinh tồn'),
      items: [
        { id: 'weight', type: 'quantity', unit: 'kg', label: words('Cân nặng') },
        { id: 'height', type: 'quantity', unit: 'cm', label: words('Chiều cao') },
        { id: 'bmi', type: 'decimal', label: words('BMI'), calculation: 'round(vital_signs.weight / (vital_signs.height / 100) / (vital_signs.height / 100), 1)' },
      ],
    },
    { id: 'diagnosis', type: 'group', repeats: true, label: words('Chẩn đoán'), items: [{ id: 'code', type: 'coding', codes: 'icd10-vn', label: words('Mã') }] },
  ],
};

test('a computed answer appears when all it needs is there, and goes with it', () => {
  const draft = new FormDraft(form, {}, context);
  draft.write('vital_signs.weight', 50);
  expect(draft.view.computed.get('vital_signs.bmi')).toBeNull();
  draft.write('vital_signs.height', 160);
  expect(draft.view.computed.get('vital_signs.bmi')).toBe(19.5);
  expect(draft.view.data).toEqual({ vital_signs: { weight: 50, height: 160, bmi: 19.5 } });
  draft.write('vital_signs.height', null);
  expect(draft.view.data).toEqual({ vital_signs: { weight: 50 } });
});

test('an answer that is no longer asked is not sent, and comes back when it is asked again', () => {
  const draft = new FormDraft(form, {}, context);
  expect([...draft.view.hidden].sort()).toEqual(['referral_phone', 'referred_to']);
  draft.write('disposition', 'referred');
  draft.write('referred_to', '14001');
  draft.write('referral_phone', '0203');
  expect(draft.view.data).toEqual({ disposition: 'referred', referred_to: '14001', referral_phone: '0203' });
  draft.write('disposition', 'home');
  expect(draft.view.data).toEqual({ disposition: 'home' });
  draft.write('disposition', 'referred');
  expect(draft.view.data['referral_phone']).toBe('0203');
});

test('a list of short lines starts with one open line, which is no answer until something stands in it', () => {
  const draft = new FormDraft(form, {}, context);
  const [open = 0] = draft.lines('diagnosis');
  expect(draft.lines('diagnosis')).toHaveLength(1);
  expect(draft.view.data).toEqual({});
  const next = draft.addLine('diagnosis');
  draft.write(`diagnosis#${next}.code`, 'I10');
  expect(draft.view.data).toEqual({ diagnosis: [{}, { code: 'I10' }] });
  draft.write(`diagnosis#${open}.code`, 'E11');
  expect(draft.view.data).toEqual({ diagnosis: [{ code: 'E11' }, { code: 'I10' }] });
});

test('lines of a list keep their answers when a line before them is removed', () => {
  const draft = new FormDraft(form, { diagnosis: [{ code: 'J06.9' }, { code: 'I10' }] }, context);
  const [first = 0, second = 0] = draft.lines('diagnosis');
  draft.removeLine('diagnosis', first);
  const third = draft.addLine('diagnosis');
  draft.write(`diagnosis#${third}.code`, 'E11');
  expect(draft.view.data).toEqual({ diagnosis: [{ code: 'I10' }, { code: 'E11' }] });
  expect(keyOfPlace('diagnosis[1].code', (list) => draft.lines(list))).toBe(`diagnosis#${second}.code`);
  expect(keyOfPlace('vital_signs.weight', (list) => draft.lines(list))).toBe('vital_signs.weight');
});

test('fields that this form does not know are passed on with a correction', () => {
  const draft = new FormDraft(form, { later: 1, vital_signs: { weight: 50, pain: 3 }, diagnosis: [{ code: 'I10', sure: true }] }, context);
  draft.write('vital_signs.weight', 51);
  expect(draft.view.data).toEqual({ later: 1, vital_signs: { weight: 51, pain: 3 }, diagnosis: [{ code: 'I10', sure: true }] });
});

test('an unreadable answer takes the place of the one before, until something readable is typed', () => {
  const draft = new FormDraft(form, { vital_signs: { weight: 50 } }, context);
  expect(draft.isChanged).toBe(false);
  draft.writeUnreadable('vital_signs.weight', words('Không đọc được số.'));
  expect(draft.isChanged).toBe(true);
  expect(draft.view.data).toEqual({});
  expect([...draft.unreadable.keys()]).toEqual(['vital_signs.weight']);
  draft.write('vital_signs.weight', 52);
  expect(draft.unreadable.size).toBe(0);
});

test('only a real change is told to the listeners, and a listener can leave', () => {
  const draft = new FormDraft(form, {}, context);
  let told = 0;
  const leave = draft.subscribe(() => {
    told += 1;
  });
  draft.write('disposition', 'home');
  leave();
  draft.write('disposition', 'referred');
  expect(told).toBe(1);
});
