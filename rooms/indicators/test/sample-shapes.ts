import type { Indicator } from '@tuyen/programmes';
import type { RegisterShape } from '../src/shapes/register-shape.ts';

/** Four registers, as small as the rules about them allow. */
export const SAMPLE_SHAPES: readonly RegisterShape[] = [
  {
    table: 'visit',
    subject: 'person',
    fold: 'event',
    title: { vi: 'Lượt khám bệnh', en: 'Visit' },
    columns: [
      {
        name: 'kind',
        field: 'kind',
        type: 'coding',
        label: { vi: 'Loại hình KCB', en: 'Kind of care' },
        options: [
          { code: 'outpatient', display: { vi: 'Khám bệnh', en: 'Outpatient examination' } },
          { code: 'inpatient', display: { vi: 'Điều trị nội trú', en: 'Inpatient' } },
        ],
      },
      { name: 'insured', field: 'insured', type: 'boolean', label: { vi: 'Có BHYT', en: 'Insured' } },
      { name: 'left', field: 'left', type: 'dateTime', label: { vi: 'Giờ ra', en: 'Left' } },
      { name: 'cost_total', field: 'cost.total', type: 'decimal', label: { vi: 'Tổng chi', en: 'Total' } },
    ],
    children: [{ table: 'visit_diagnosis', group: 'diagnosis', label: { vi: 'Chẩn đoán', en: 'Diagnoses' }, columns: [{ name: 'code', field: 'code', type: 'coding', label: { vi: 'Mã ICD-10', en: 'ICD-10 code' } }] }],
  },
  {
    table: 'person',
    subject: 'person',
    fold: 'state',
    title: { vi: 'Cá nhân', en: 'Person' },
    columns: [
      { name: 'sex', field: 'sex', type: 'coding', label: { vi: 'Giới tính', en: 'Sex' }, options: [{ code: 'female', display: { vi: 'Nữ', en: 'Female' } }] },
      { name: 'birth_date', field: 'birth_date', type: 'date', precision: 'birth_date_precision', label: { vi: 'Ngày sinh', en: 'Date of birth' } },
      { name: 'death_date', field: 'death_date', type: 'date', precision: 'death_date_precision', label: { vi: 'Ngày mất', en: 'Date of death' } },
    ],
    children: [],
  },
  {
    table: 'residence',
    subject: 'person',
    fold: 'event',
    title: { vi: 'Cư trú', en: 'Residence' },
    columns: [
      { name: 'kind', field: 'kind', type: 'coding' },
      { name: 'commune', field: 'commune', type: 'unit' },
      { name: 'village', field: 'village', type: 'unit' },
      { name: 'from', field: 'from', type: 'date', label: { vi: 'Từ ngày', en: 'From' } },
      { name: 'to', field: 'to', type: 'date', label: { vi: 'Đến hết ngày', en: 'To and including' } },
    ],
    children: [],
  },
  { table: 'total', subject: 'figure', fold: 'event', columns: [{ name: 'value', field: 'value', type: 'decimal' }], children: [] },
];

/** An indicator with nothing in it that a test does not name. */
export function sampleIndicator(rest: Partial<Indicator>): Indicator {
  const words = { vi: 'mẫu', en: 'sample' };
  return { indicator: 'sample', version: 1, title: words, unit: words, value: 'count', direction: 'none', place: 'facility', from: '2016-01-01', ...rest };
}
