import { type Words, foldVietnamese } from '@tuyen/records';

/** Something a column of a list can hold. */
export interface ColumnTarget {
  id: string;
  label: Words;
  required: boolean;
  /** Tone-free titles that mean it. */
  synonyms: readonly string[];
}

const target = (id: string, vi: string, en: string, synonyms: readonly string[], required = false): ColumnTarget => ({ id, label: { vi, en }, required, synonyms: [foldVietnamese(vi), ...synonyms] });

/** Columns of a list of totals: unit × indicator × period. */
export const totalTargets: readonly ColumnTarget[] = [
  target('indicator', 'Chỉ số', 'Indicator', ['indicator', 'ma chi so', 'chi tieu', 'ma chi tieu'], true),
  target('unit', 'Mã đơn vị', 'Unit code', ['unit', 'don vi', 'ma xa', 'ma huyen', 'ma tinh', 'ma dvhc'], true),
  target('unit_at', 'Mã đơn vị theo ngày', 'Date of the unit code', ['unit_at', 'ngay cua ma']),
  target('period', 'Kỳ', 'Period', ['period', 'ky bao cao', 'thoi ky', 'nam'], true),
  target('category', 'Phân tổ', 'Category', ['category', 'phan nhom']),
  target('value', 'Giá trị', 'Value', ['value', 'so lieu', 'ket qua', 'thuc hien', 'tong so'], true),
  target('numerator', 'Tử số', 'Numerator', ['numerator']),
  target('denominator', 'Mẫu số', 'Denominator', ['denominator']),
  target('derived', 'Suy ra', 'Derived', ['derived']),
  target('source', 'Nguồn', 'Source', ['source', 'nguon so lieu']),
];

/** Columns of a list of people and households. */
export const personTargets: readonly ColumnTarget[] = [
  target('name', 'Họ và tên', 'Full name', ['ho ten', 'ten', 'ho va ten nhan khau', 'full name', 'name', 'ho_ten'], true),
  target('birth_date', 'Ngày sinh', 'Date of birth', ['nam sinh', 'ngay thang nam sinh', 'ngay, thang, nam sinh', 'sinh ngay', 'birth date', 'date of birth', 'ngay_sinh', 'birth_date'], true),
  target('sex', 'Giới tính', 'Sex', ['gioi', 'phai', 'nam/nu', 'sex', 'gender', 'gioi_tinh'], true),
  target('citizen_number', 'Số CCCD', 'Citizen number', ['cccd', 'so cccd/ddcn', 'so dinh danh', 'so dinh danh ca nhan', 'ma dinh danh', 'so can cuoc', 'so can cuoc cong dan', 'so ddcn', 'so_cccd', 'citizen_number']),
  target('old_citizen_number', 'Số CMND', 'Old identity card', ['cmnd', 'so cmnd/ho chieu', 'chung minh nhan dan']),
  target('insurance_number', 'Mã số BHXH', 'Social insurance number', ['ma bhxh', 'so bhxh', 'ma so bao hiem xa hoi', 'insurance_number']),
  target('card_number', 'Số thẻ BHYT', 'Insurance card', ['the bhyt', 'ma the bhyt', 'so the bao hiem y te', 'ma the', 'so the', 'card_number']),
  target('card_from', 'Thẻ BHYT từ ngày', 'Card valid from', ['gia tri the tu', 'tu ngay', 'han the tu']),
  target('card_to', 'Thẻ BHYT đến ngày', 'Card valid to', ['gia tri the den', 'den ngay', 'han the den', 'han the']),
  target('commune', 'Mã xã', 'Commune code', ['xa', 'xa/phuong', 'ma xa/phuong', 'maxa', 'ma_xa', 'commune']),
  target('village', 'Thôn/bản', 'Village', ['thon', 'ban', 'to dan pho', 'khu pho', 'ap', 'thon/ban/to dan pho', 'thon, ban', 'village']),
  target('household_number', 'Mã hộ', 'Household number', ['so ho', 'ma ho gia dinh', 'so ho khau', 'ho so', 'ma_ho', 'household']),
  target('head_name', 'Chủ hộ', 'Head of household', ['ten chu ho', 'ho ten chu ho', 'ho va ten chu ho']),
  target('relation', 'Quan hệ với chủ hộ', 'Relation to head', ['quan he', 'qh chu ho', 'qh voi chu ho']),
  target('poverty', 'Diện hộ', 'Poverty status', ['ho ngheo', 'loai ho', 'doi tuong ho']),
  target('ethnic_group', 'Dân tộc', 'Ethnic group', ['dan toc', 'ma dan toc']),
  target('occupation', 'Nghề nghiệp', 'Occupation', ['nghe', 'ma nghe nghiep']),
  target('phone', 'Điện thoại', 'Phone', ['so dien thoai', 'sdt', 'dt', 'dien thoai lien he', 'phone']),
  target('address', 'Địa chỉ', 'Address', ['dia chi', 'noi o', 'cho o', 'thuong tru', 'address']),
];

/** A title without tone marks, stars and brackets: `Họ và tên (*)` → `ho va ten`. */
export const titleKey = (title: string): string => foldVietnamese(title.replace(/\([^)]*\)|\*/g, ' ')).replace(/[.:]+$/, '').replace(/\s+/g, ' ').trim();

/** Which target a title means by itself; the first free one. */
export function proposeTargets(titles: readonly string[], targets: readonly ColumnTarget[]): (string | null)[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const key = titleKey(title);
    const found = targets.find((candidate) => !taken.has(candidate.id) && candidate.synonyms.includes(key));
    if (!found) return null;
    taken.add(found.id);
    return found.id;
  });
}
