import type { Form, FormField, Words } from '@tuyen/records';

const words = (vi: string): Words => ({ vi, en: vi });
const option = (code: string, vi: string) => ({ code, display: words(vi) });
const text = (id: string, label: string, more: Partial<FormField> = {}): FormField => ({ id, type: 'string', label: words(label), ...more });
const number = (id: string, label: string, more: Partial<FormField> = {}): FormField => ({ id, type: 'decimal', decimals: 2, minimum: 0, label: words(label), ...more });
const vital = (id: string, label: string, unit: string, minimum: number, maximum: number, decimals = 0): FormField => ({ id, type: 'quantity', unit, minimum, maximum, decimals, label: words(label) });

/** A visit form with every kind of field the pages know; the real one is content of the product. */
export const visitForm: Form = {
  form: 'visit',
  version: 1,
  title: words('Lượt khám bệnh'),
  subject: 'person',
  fold: 'event',
  from: '2016-01-01',
  items: [
    { id: 'kind', type: 'coding', required: true, label: words('Loại hình KCB'), options: [option('outpatient', 'Khám bệnh'), option('outpatient-treatment', 'Điều trị ngoại trú'), option('inpatient', 'Điều trị nội trú'), option('station-stay', 'Lưu tại trạm y tế')] },
    { id: 'arrived', type: 'dateTime', label: words('Giờ đến') },
    { id: 'reason', type: 'text', label: words('Lý do đến khám'), maximumLength: 1000, register: false },
    {
      id: 'vital_signs',
      type: 'group',
      label: words('Dấu hiệu sinh tồn'),
      items: [
        vital('systolic', 'Huyết áp tâm thu', 'mm[Hg]', 40, 300),
        vital('diastolic', 'Huyết áp tâm trương', 'mm[Hg]', 20, 200),
        vital('pulse', 'Mạch', '/min', 20, 300),
        vital('temperature', 'Nhiệt độ', 'Cel', 30, 45, 1),
        vital('weight', 'Cân nặng', 'kg', 0.3, 300, 2),
        vital('height', 'Chiều cao', 'cm', 20, 250, 1),
        { id: 'bmi', type: 'decimal', decimals: 1, label: words('BMI'), register: false, calculation: 'round(vital_signs.weight / (vital_signs.height / 100) / (vital_signs.height / 100), 1)' },
      ],
    },
    {
      id: 'diagnosis',
      type: 'group',
      repeats: true,
      label: words('Chẩn đoán'),
      items: [
        { id: 'code', type: 'coding', codes: 'icd10-vn', required: true, label: words('Mã ICD-10') },
        { id: 'rank', type: 'coding', required: true, label: words('Chính/kèm theo'), options: [option('main', 'Bệnh chính'), option('other', 'Bệnh kèm theo')] },
        { id: 'text', type: 'text', label: words('Chẩn đoán ghi bằng lời'), register: false },
      ],
    },
    {
      id: 'prescription',
      type: 'group',
      repeats: true,
      label: words('Đơn thuốc'),
      items: [text('drug_name', 'Tên thuốc', { required: true }), text('strength', 'Hàm lượng'), text('unit', 'Đơn vị tính'), number('quantity', 'Số lượng', { required: true }), { id: 'dose', type: 'text', label: words('Liều dùng') }],
    },
    { id: 'insured', type: 'boolean', required: true, label: words('Có BHYT') },
    text('card_number', 'Mã thẻ BHYT'),
    { id: 'cost', type: 'group', label: words('Chi phí (đồng)'), items: [number('total', 'Tổng chi'), number('fund', 'Quỹ BHYT trả'), number('patient', 'Người bệnh tự trả')] },
    { id: 'disposition', type: 'coding', label: words('Tình trạng ra'), options: [option('home', 'Ra về/ra viện'), option('referred', 'Chuyển tuyến'), option('own-request', 'Xin ra'), option('absconded', 'Trốn viện')] },
    text('referred_to', 'Nơi chuyển đến', { showIf: "in(disposition, ['referred'])" }),
    { id: 'follow_up', type: 'date', futureAllowed: true, label: words('Hẹn khám lại') },
    text('doctor', 'Người khám'),
    { id: 'source', type: 'group', label: words('Nguồn dữ liệu'), items: [text('standard', 'Chuẩn', { register: false }), text('digest', 'Dấu vân tay hồ sơ', { register: false })] },
  ],
  checks: [
    { id: 'pressure-order', assert: 'vital_signs.systolic > vital_signs.diastolic', severity: 'error', field: 'vital_signs.diastolic', message: words('Huyết áp tâm trương phải thấp hơn tâm thu.') },
    { id: 'one-main-diagnosis', assert: "any(diagnosis, rank == 'main')", severity: 'warning', field: 'diagnosis', message: words('Chưa có chẩn đoán bệnh chính.') },
    { id: 'follow-up-later', assert: 'follow_up >= at', severity: 'warning', field: 'follow_up', message: words('Ngày hẹn khám lại ở trước ngày khám.') },
  ],
};

export const personForm: Form = {
  form: 'person',
  version: 1,
  title: words('Thông tin hành chính cá nhân'),
  subject: 'person',
  fold: 'state',
  from: '2016-01-01',
  items: [
    text('name', 'Họ và tên', { required: true, maximumLength: 150 }),
    { id: 'sex', type: 'coding', required: true, label: words('Giới tính'), options: [option('male', 'Nam'), option('female', 'Nữ'), option('unknown', 'Chưa xác định')] },
    { id: 'birth_date', type: 'date', precision: 'year', required: true, label: words('Ngày sinh') },
    text('citizen_number', 'Số định danh cá nhân', { pattern: '[0-9]{12}' }),
    { id: 'ethnic_group', type: 'coding', codes: 'ethnic-group', label: words('Dân tộc') },
    text('phone', 'Điện thoại'),
    { id: 'mother', type: 'reference', subject: 'person', label: words('Mẹ') },
  ],
};

export const residenceForm: Form = {
  form: 'residence',
  version: 1,
  title: words('Cư trú'),
  subject: 'person',
  fold: 'event',
  from: '2016-01-01',
  items: [
    { id: 'kind', type: 'coding', required: true, label: words('Loại cư trú'), options: [option('permanent', 'Thường trú'), option('temporary', 'Tạm trú'), option('staying', 'Lưu trú')] },
    { id: 'commune', type: 'unit', required: true, label: words('Xã/phường') },
    { id: 'from', type: 'date', required: true, label: words('Từ ngày') },
  ],
};

const cardForm: Form = { form: 'insurance-card', version: 1, title: words('Thẻ bảo hiểm y tế'), subject: 'person', fold: 'event', from: '2016-01-01', items: [text('number', 'Mã thẻ BHYT', { required: true })] };

export const forms: Record<string, Form> = { 'insurance-card': cardForm, visit: visitForm, person: personForm, residence: residenceForm };
