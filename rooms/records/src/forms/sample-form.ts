import type { CheckContext } from './check-context.ts';
import type { Form, FormField } from './form.ts';

function words(vi: string): { vi: string; en: string } {
  return { vi, en: vi };
}

function field(id: string, type: FormField['type'], more: Partial<FormField> = {}): FormField {
  return { id, type, label: words(id), ...more };
}

/** A form with a field of every type, for tests. */
export const sampleForm: Form = {
  form: 'antenatal-visit',
  version: 1,
  title: words('Khám thai'),
  subject: 'person',
  fold: 'event',
  from: '2020-01-01',
  items: [
    field('kind', 'coding', { required: true, options: [{ code: 'first', display: words('Lần đầu') }, { code: 'again', display: words('Khám lại') }, { code: 'other', display: words('Khác') }] }),
    field('other_kind', 'string', { showIf: "kind == 'other'", required: true, maximumLength: 10 }),
    field('insured', 'boolean'),
    field('births', 'integer', { minimum: 0, maximum: 20 }),
    field('price', 'decimal', { minimum: 0, decimals: 2 }),
    field('weight', 'quantity', { unit: 'kg', minimum: 20, maximum: 200, decimals: 1 }),
    field('last_period', 'date', { precision: 'month' }),
    field('due', 'date', { futureAllowed: true }),
    field('arrived', 'dateTime'),
    field('phone', 'string', { pattern: '[0-9]{10}' }),
    field('note', 'text', { maximumLength: 20, register: false }),
    field('icd', 'coding', { codes: 'icd10-vn' }),
    field('mother', 'reference', { subject: 'person' }),
    field('facility', 'unit'),
    field('gestation_weeks', 'integer', { calculation: "round((daysBetween(last_period, at) - 3) / 7, 0)" }),
    field('vital_signs', 'group', { items: [field('systolic', 'quantity', { unit: 'mm[Hg]', required: true }), field('diastolic', 'quantity', { unit: 'mm[Hg]' }), field('mean', 'decimal', { decimals: 1, calculation: '(vital_signs.systolic + 2 * vital_signs.diastolic) / 3' })] }),
    field('service', 'group', {
      repeats: true,
      items: [
        field('code', 'string', { required: true }),
        field('quantity', 'decimal', { decimals: 3, minimum: 0 }),
        field('price', 'decimal', { decimals: 3 }),
        field('amount', 'decimal', { decimals: 2, calculation: 'quantity * price' }),
        field('reason', 'string', { showIf: "code == 'X' && kind == 'first'" }),
      ],
    }),
    field('total', 'decimal', { decimals: 2, calculation: 'sum(service, amount)' }),
    field('pregnancy', 'group', { showIf: "subject.sex == 'female'", items: [field('count', 'integer', { required: true })] }),
  ],
  checks: [
    { id: 'pressure-order', assert: 'vital_signs.systolic > vital_signs.diastolic', severity: 'error', field: 'vital_signs.diastolic', message: words('Huyết áp tâm trương phải thấp hơn tâm thu.') },
    { id: 'has-service', assert: 'count(service) > 0', severity: 'warning', message: words('Chưa có dịch vụ.') },
  ],
};

/** A state form: what is known of a household. */
export const sampleStateForm: Form = {
  form: 'home',
  version: 1,
  title: words('Nhà'),
  subject: 'household',
  fold: 'state',
  from: '2020-01-01',
  items: [
    field('number', 'string', { required: true }),
    field('phone', 'string'),
    field('from', 'date'),
    field('to', 'date'),
    field('days', 'integer', { calculation: 'daysBetween(from, to)' }),
    field('address', 'group', { items: [field('street', 'string'), field('village', 'string')] }),
    field('member', 'group', { repeats: true, items: [field('name', 'string')] }),
  ],
  checks: [{ id: 'order', assert: 'to >= from', severity: 'error', field: 'to', message: words('Ngược.') }],
};

export const sampleContext: CheckContext = {
  at: '2025-07-01T10:00:00+07:00',
  today: '2025-07-01',
  subject: { sex: 'female', birth_date: '2000' },
  knowsCode: (system, code, date) => system === 'icd10-vn' && ['I10', 'Z34.0'].includes(code) && date === '2025-07-01',
  knowsUnit: (id) => id === 'station-79001',
};
