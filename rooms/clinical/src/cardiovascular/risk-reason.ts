import { type Words, formatNumber } from '@tuyen/records';

/** Why a risk is what it is, or why there is none. */
export interface RiskReason extends Words {
  code: 'from-chart' | 'established-disease' | 'too-young' | 'too-old' | 'value-missing' | 'value-impossible';
}

/** Names of the values, as people call them. */
const names: Readonly<Record<string, Words>> = {
  age: { vi: 'tuổi', en: 'age' },
  sex: { vi: 'giới', en: 'sex' },
  smoker: { vi: 'hút thuốc hay không', en: 'smoking' },
  systolic: { vi: 'huyết áp tâm thu', en: 'systolic pressure' },
  totalCholesterol: { vi: 'cholesterol toàn phần (mmol/L)', en: 'total cholesterol (mmol/L)' },
  bmi: { vi: 'BMI', en: 'body mass index' },
  'totalCholesterol or bmi': { vi: 'cholesterol toàn phần hoặc BMI', en: 'total cholesterol or body mass index' },
};

export function missingReason(fields: readonly string[]): RiskReason {
  const list = (language: 'vi' | 'en'): string => fields.map((field) => names[field]?.[language] ?? field).join(', ');
  return { code: 'value-missing', vi: `Thiếu ${list('vi')}.`, en: `Missing: ${list('en')}.` };
}

export function impossibleReason(field: string, least: number, most: number): RiskReason {
  const { vi, en } = names[field] ?? { vi: field, en: field };
  return { code: 'value-impossible', vi: `Giá trị ${vi} phải nằm trong khoảng ${formatNumber(least)}–${formatNumber(most)}.`, en: `The ${en} must lie in ${least}-${most}.` };
}

export const establishedReason: RiskReason = {
  code: 'established-disease',
  vi: 'Đã có bệnh tim mạch do xơ vữa: nguy cơ rất cao, không dùng bảng.',
  en: 'Established cardiovascular disease: very high risk, charts do not apply.',
};
export const tooYoungReason = (age: number): RiskReason => ({ code: 'too-young', vi: `Bảng dùng từ ${age} tuổi.`, en: `The charts begin at ${age} years.` });
export const tooOldReason = (end: number): RiskReason => ({ code: 'too-old', vi: `Bảng dùng đến dưới ${end} tuổi.`, en: `The charts end below ${end} years.` });
