import type { PersonAnswer, PersonBrief, RecordAnswer, SessionAnswer, TodayAnswer, UnitBrief, VisitBrief } from '@tuyen/contract';
import type { Words } from '@tuyen/records';
import { finishedImport } from './imports.ts';

const words = (vi: string): Words => ({ vi, en: vi });

export const station: UnitBrief = { id: 'station-22123', code: '22123', type: 'station', name: 'Trạm y tế phường Hà Khánh' };

export const session: SessionAnswer = { account: 'hoa.nt', name: 'Nguyễn Thị Hoa', role: 'nurse', unit: station, site: 'TYT-22123' };

const person = (n: number, name: string, sex: string, birthDate: string, more: Partial<PersonBrief> = {}): PersonBrief => ({
  id: `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  name,
  sex,
  birthDate,
  village: 'Khu 4',
  commune: 'Phường Hà Khánh',
  headOfHousehold: 'Trần Văn Bình',
  citizenNumber: `0221${String(56000000 + n)}`,
  insuranceNumber: `22${String(10000000 + n)}`,
  deceased: false,
  ...more,
});

export const people: PersonBrief[] = [
  person(1, 'Trần Thị Đào', 'female', '1958-03-05'),
  person(2, 'Trần Văn Bình', 'male', '1954', { headOfHousehold: null }),
  person(3, 'Trần Thị Ngọc Ánh', 'female', '2024-09-12', { citizenNumber: null }),
  person(4, 'Nguyễn Đức Thắng', 'male', '1987-11-30', { village: 'Tổ dân phố Suối Lại Thượng', headOfHousehold: 'Nguyễn Thị Thanh Huyền', insuranceNumber: null }),
  person(5, 'Lê Thị Đào', 'female', '1931', { deceased: true, headOfHousehold: 'Lê Quang Vinh' }),
];

const [dao, binh, anh, thang] = people as [PersonBrief, PersonBrief, PersonBrief, PersonBrief];

const visit = (n: number, who: PersonBrief, at: string, more: Partial<VisitBrief> = {}): VisitBrief => ({
  id: `01940000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  personId: who.id,
  personName: who.name,
  at,
  unit: station.name,
  kind: 'outpatient',
  diagnoses: [{ code: 'I10', display: 'Bệnh lý tăng huyết áp', main: true }],
  drugs: 2,
  services: 1,
  costTotal: 186_500,
  fund: 149_200,
  insured: true,
  outcome: null,
  ...more,
});

export const visits: VisitBrief[] = [
  visit(1, dao, '2026-11-22T09:40:00+07:00', { diagnoses: [{ code: 'I10', display: 'Bệnh lý tăng huyết áp', main: true }, { code: 'E11', display: 'Bệnh đái tháo đường không phụ thuộc insuline', main: false }] }),
  visit(2, thang, '2026-11-22T08:05:00+07:00', { insured: false, fund: null, diagnoses: [{ code: 'J06.9', display: 'Nhiễm trùng đường hô hấp trên cấp, không xác định', main: true }] }),
];

export const today: TodayAnswer = {
  date: '2026-11-22',
  unit: station,
  visits,
  visitsToday: 2,
  visitsThisMonth: 187,
  followUps: [
    { person: binh, date: '2026-11-22', visitId: 'v1', diagnosis: 'I10 Bệnh lý tăng huyết áp' },
    { person: anh, date: '2026-11-15', visitId: 'v2', diagnosis: 'J20 Viêm phế quản cấp' },
  ],
  proposedCases: [],
  parked: 12,
  imports: [finishedImport],
  people: 8431,
  sync: { parent: 'Trung tâm Y tế khu vực Tam Đường', unsent: 12, seenAt: '2026-11-22T01:10:00.000Z', different: 0 },
  conflicts: 0,
  households: 2307,
};

const months = ['05', '06', '07', '08', '09', '10', '11'];
const series = (field: string, label: string, unit: string, values: number[]) => ({
  field,
  label: words(label),
  unit,
  points: values.map((value, n) => ({ recordId: `r${n}`, at: `2026-${months[n] ?? '12'}-22T09:00:00+07:00`, value })),
});

export const personAnswer: PersonAnswer = {
  person: dao,
  data: { name: dao.name, sex: 'female', birth_date: '1958-03-05', citizen_number: '022156000001', phone: '0912 345 678' },
  identity: [
    { field: 'name', label: words('Họ và tên'), value: dao.name },
    { field: 'sex', label: words('Giới tính'), value: 'Nữ' },
    { field: 'birth_date', label: words('Ngày sinh'), value: '05/03/1958' },
    { field: 'citizen_number', label: words('Số định danh cá nhân'), value: '022156000001' },
    { field: 'ethnic_group', label: words('Dân tộc'), value: 'Kinh' },
    { field: 'phone', label: words('Điện thoại'), value: '0912 345 678' },
  ],
  household: {
    id: 'h1',
    number: 'HK-0412',
    address: 'Số 15, ngõ 3, Khu 4',
    poverty: 'Hộ cận nghèo',
    members: [
      { ...binh, relation: 'Chủ hộ' },
      { ...dao, relation: 'Vợ/chồng' },
      { ...anh, relation: 'Cháu' },
    ],
  },
  residences: [
    { from: '2001-04-10', to: null, place: 'Khu 4, Phường Hà Khánh', kind: 'Thường trú' },
    { from: '1978', to: '2001-04-09', place: 'Xã Thống Nhất', kind: 'Thường trú' },
  ],
  cards: [
    { number: 'CN3222210000001', from: '2026-01-01', to: '2099-12-31', facility: station.name },
    { number: 'CN3222210000001', from: '2025-01-01', to: '2025-12-31', facility: station.name },
  ],
  visits: [visits[0] as VisitBrief, visit(3, dao, '2026-10-22T09:00:00+07:00', { outcome: 'improved' }), visit(4, dao, '2026-09-22', { costTotal: null, fund: null })],
  measurements: [
    series('vital_signs.systolic', 'Huyết áp tâm thu', 'mm[Hg]', [168, 162, 158, 150, 146, 142, 138]),
    series('vital_signs.diastolic', 'Huyết áp tâm trương', 'mm[Hg]', [98, 96, 94, 92, 90, 86, 84]),
    series('vital_signs.weight', 'Cân nặng', 'kg', [58.5, 58, 57.5, 57.2, 57, 56.8, 56.5]),
  ],
  doses: [],
  bodies: [],
  timeline: [
    { recordId: 'r10', form: 'visit', title: words('Lượt khám bệnh'), at: '2026-11-22T09:40:00+07:00', enteredAt: '2026-11-22T09:52:00+07:00', unit: station.name, by: 'Nguyễn Thị Hoa', correction: false, withdrawn: false, summary: 'I10; huyết áp 138/84' },
    { recordId: 'r9', form: 'visit', title: words('Lượt khám bệnh'), at: '2026-10-22T09:00:00+07:00', enteredAt: '2026-10-23T07:40:00+07:00', unit: station.name, by: 'Nguyễn Thị Hoa', correction: true, withdrawn: false, summary: 'I10; sửa liều thuốc' },
    { recordId: 'r8', form: 'insurance-card', title: words('Thẻ bảo hiểm y tế'), at: '2026-01-05', enteredAt: '2026-01-05T08:00:00+07:00', unit: station.name, by: 'Nhập dữ liệu', correction: false, withdrawn: true, summary: 'CN3222210000001' },
  ],
};

export const recordAnswer: RecordAnswer = {
  recordId: 'r9',
  form: 'visit',
  version: 1,
  title: words('Lượt khám bệnh'),
  subjectType: 'person',
  unit: station,
  data: { kind: 'outpatient', insured: true, vital_signs: { systolic: 142, diastolic: 86 }, diagnosis: [{ code: 'I10', rank: 'main' }], follow_up: '2026-11-22' },
  lines: [
    { label: words('Loại hình KCB'), value: 'Khám bệnh' },
    { label: words('Dấu hiệu sinh tồn'), items: [{ label: words('Huyết áp tâm thu'), value: '142 mmHg' }, { label: words('Huyết áp tâm trương'), value: '86 mmHg' }] },
    { label: words('Chẩn đoán'), items: [{ label: words('1'), items: [{ label: words('Mã ICD-10'), value: 'I10 Bệnh lý tăng huyết áp' }, { label: words('Chính/kèm theo'), value: 'Bệnh chính' }] }] },
    { label: words('Hẹn khám lại'), value: '22/11/2026' },
  ],
  history: [
    { recordId: 'r7', at: '2026-10-22T09:00:00+07:00', enteredAt: '2026-10-22T09:10:00+07:00', by: 'Nguyễn Thị Hoa', reason: null, withdrawn: false },
    { recordId: 'r9', at: '2026-10-22T09:00:00+07:00', enteredAt: '2026-10-23T07:40:00+07:00', by: 'Nguyễn Thị Hoa', reason: 'Ghi nhầm liều thuốc', withdrawn: false },
  ],
  place: { at: 'centre', parked: null },
};
