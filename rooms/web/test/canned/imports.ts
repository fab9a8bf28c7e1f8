import type { ImportAnswer, ImportBrief, MappingAnswer, ParkedItem } from '@tuyen/contract';
import type { Words } from '@tuyen/records';

const words = (vi: string): Words => ({ vi, en: vi });

export const finishedImport: ImportBrief = {
  id: 'i1',
  startedAt: '2026-11-21T16:05:00+07:00',
  finishedAt: '2026-11-21T16:06:12+07:00',
  state: 'done',
  files: 312,
  progress: 1,
  records: 1204,
  parked: 12,
};

export const imports: ImportBrief[] = [
  { ...finishedImport, id: 'i2', startedAt: '2026-11-22T10:00:00+07:00', finishedAt: null, state: 'running', files: 40, progress: 0.35, records: 41, parked: 0 },
  finishedImport,
  { ...finishedImport, id: 'i0', startedAt: '2026-11-20T08:00:00+07:00', state: 'interrupted', files: 3, records: 9, parked: 0 },
];

const parked = (n: number, code: string, field: string | null, message: string, state: ParkedItem['state'] = 'waiting'): ParkedItem => ({
  id: `p${n}`,
  file: `thang-10/HS_${22000 + n}.xml`,
  entry: `22123_${88000 + n}`,
  code,
  severity: 'error',
  field,
  message: words(message),
  state,
});

export const importAnswer: ImportAnswer = {
  ...finishedImport,
  byForm: { person: 310, visit: 312, 'insurance-card': 290 },
  unchanged: 57,
  corrected: 3,
  parkedItems: [
    ...Array.from({ length: 9 }, (_, n) => parked(n, 'claim.code-unknown', 'MA_BENH_CHINH', 'Mã bệnh «I10.9» không có trong danh mục ICD-10.')),
    ...Array.from({ length: 3 }, (_, n) => parked(20 + n, 'claim.date-order', 'NGAY_RA', 'Ngày ra ở trước ngày vào.')),
    parked(40, 'claim.date-order', 'NGAY_RA', 'Ngày ra ở trước ngày vào.', 'recovered'),
  ],
  findings: [{ code: 'claim.cost-differs', severity: 'warning', field: 'T_TONGCHI', message: words('Tổng chi khác tổng các dòng 1.500 đồng.'), file: 'thang-10/HS_22007.xml' }],
  doubtful: [{ file: 'dan-so.xlsx', entry: 'dòng 17', personId: '01930000-0000-7000-8000-000000000004', reasons: [words('Cùng họ tên, cùng năm sinh'), words('Khác tổ dân phố')], score: 0.82 }],
};

export const mappingAnswer: MappingAnswer = {
  kind: 'persons',
  columns: [
    { title: 'STT', samples: ['1', '2', '3'], target: null },
    { title: 'Họ và tên', samples: ['Trần Thị Đào', 'Trần Văn Bình'], target: 'name' },
    { title: 'Ngày sinh', samples: ['05/03/1958', '1954'], target: 'birth_date' },
    { title: 'GT', samples: ['Nữ', 'Nam'], target: null },
    { title: 'Số CCCD', samples: ['022158000001'], target: 'citizen_number' },
  ],
  targets: [
    { id: 'name', label: words('Họ và tên'), required: true },
    { id: 'birth_date', label: words('Ngày sinh'), required: true },
    { id: 'sex', label: words('Giới tính'), required: true },
    { id: 'citizen_number', label: words('Số định danh cá nhân'), required: false },
  ],
  remembered: false,
};
