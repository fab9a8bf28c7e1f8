import type { CheckContext, Form } from '@tuyen/records';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftChecks } from './draft-checks.ts';
import { FormDraft } from './form-draft.ts';

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
    { id: 'systolic', type: 'integer', required: true, maximum: 300, label: words('Tâm thu') },
    { id: 'diastolic', type: 'integer', label: words('Tâm trương') },
    { id: 'diagnosis', type: 'group', repeats: true, label: words('Chẩn đoán'), items: [{ id: 'code', type: 'string', required: true, label: words('Mã') }, { id: 'note', type: 'string', label: words('Ghi chú') }] },
  ],
  checks: [{ id: 'order', assert: 'systolic > diastolic', severity: 'error', field: 'diastolic', message: words('Tâm trương phải thấp hơn tâm thu.') }],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const messages = (checks: DraftChecks, key: string) => checks.read(key).map((finding) => finding.message.vi);

test('a mistake is shown once its field was left, a missing answer only after an attempt to save', () => {
  const draft = new FormDraft(form, {}, context);
  const checks = new DraftChecks(draft);
  draft.write('diastolic', 120);
  draft.write('systolic', 100);
  expect(messages(checks, 'diastolic')).toEqual([]);
  checks.leave('diastolic');
  expect(messages(checks, 'diastolic')).toEqual(['Tâm trương phải thấp hơn tâm thu.']);
  draft.write('systolic', null);
  checks.leave('systolic');
  expect(messages(checks, 'systolic')).toEqual([]);
  expect(checks.showAll()).toEqual(['systolic']);
  expect(messages(checks, 'systolic')).toEqual(['Chưa có câu trả lời bắt buộc.']);
});

test('the checks follow the typing with a pause, and stop when the page is left', () => {
  const draft = new FormDraft(form, { systolic: 120, diastolic: 80 }, context);
  const checks = new DraftChecks(draft);
  const stop = checks.start();
  checks.leave('diastolic');
  draft.write('diastolic', 130);
  expect(messages(checks, 'diastolic')).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(messages(checks, 'diastolic')).toHaveLength(1);
  stop();
  draft.write('diastolic', 80);
  vi.advanceTimersByTime(1000);
  expect(messages(checks, 'diastolic')).toHaveLength(1);
});

test('an unreadable answer keeps the form from being saved and is not also called missing', () => {
  const draft = new FormDraft(form, {}, context);
  const checks = new DraftChecks(draft);
  draft.writeUnreadable('systolic', words('Không đọc được số này.'));
  expect(checks.showAll()).toEqual(['systolic']);
  expect(messages(checks, 'systolic')).toEqual(['Không đọc được số này.']);
});

test('a missing answer in the second line of a list is shown in that line', () => {
  const draft = new FormDraft(form, { systolic: 120, diagnosis: [{ code: 'I10' }, { note: 'theo dõi' }] }, context);
  const checks = new DraftChecks(draft);
  const [, second = 0] = draft.lines('diagnosis');
  expect(checks.showAll()).toEqual([`diagnosis#${second}.code`]);
});

test('what the server finds stands at its field until something is typed', () => {
  const draft = new FormDraft(form, { systolic: 120, diagnosis: [{ code: 'I10' }] }, context);
  const checks = new DraftChecks(draft);
  checks.start();
  const [line = 0] = draft.lines('diagnosis');
  checks.showFindings([{ code: 'form.unknown-code', severity: 'error', field: 'diagnosis[1].code', message: words('Mã này không có trong danh mục.') }]);
  expect(messages(checks, `diagnosis#${line}.code`)).toEqual(['Mã này không có trong danh mục.']);
  draft.write(`diagnosis#${line}.code`, 'E11');
  vi.advanceTimersByTime(300);
  expect(messages(checks, `diagnosis#${line}.code`)).toEqual([]);
});
