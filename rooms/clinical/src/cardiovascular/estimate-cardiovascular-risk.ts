import { formatNumber } from '@tuyen/records';
import type { Sex } from '../growth/growth-tables.ts';
import { type RiskCharts, type RiskModel, bandOf, findChart } from './risk-charts.ts';
import { type RiskReason, establishedReason, impossibleReason, missingReason, tooOldReason, tooYoungReason } from './risk-reason.ts';

/** Who is asked about. Null is unknown. */
export interface RiskPerson {
  /** Completed years. */
  age: number | null;
  sex: Sex | null;
  smoker: boolean | null;
  /** mmHg. */
  systolic: number | null;
  diabetes: boolean | null;
  /** mmol/L. */
  totalCholesterol: number | null;
  /** kg/m². */
  bmi: number | null;
  /** Angina, infarction, stroke or narrowed arteries are known. */
  cardiovascularDisease: boolean | null;
}

export type RiskBand = '<5' | '5-<10' | '10-<20' | '20-<30' | '>=30';

/** Risk of a fatal or non-fatal infarction or stroke within ten years. */
export interface CardiovascularRisk {
  /** Whole percent as printed; null when the charts do not answer. */
  riskPercent: number | null;
  band: RiskBand | null;
  model: RiskModel | null;
  chart: string;
  confidence: RiskCharts['confidence'];
  reason: RiskReason;
}

const limits = { age: [0, 130], systolic: [60, 300], totalCholesterol: [1, 20], bmi: [8, 90] } as const;

function impossible(person: RiskPerson): RiskReason | undefined {
  for (const [field, [least, most]] of Object.entries(limits)) {
    const value = person[field as keyof typeof limits];
    if (value !== null && !(value >= least && value <= most)) return impossibleReason(field, least, most);
  }
  return undefined;
}

export function riskBand(percent: number): RiskBand {
  if (percent < 5) return '<5';
  if (percent < 10) return '5-<10';
  if (percent < 20) return '10-<20';
  return percent < 30 ? '20-<30' : '>=30';
}

type Known = RiskPerson & { age: number; sex: Sex; smoker: boolean; systolic: number };

function chartReason(person: Known, model: RiskModel): RiskReason {
  const laboratory = model === 'laboratory';
  const vi = [
    `${person.sex === 'male' ? 'Nam' : 'Nữ'} ${Math.floor(person.age)} tuổi`,
    person.smoker ? 'hút thuốc' : 'không hút thuốc',
    `huyết áp tâm thu ${formatNumber(person.systolic)} mmHg`,
    laboratory ? `cholesterol ${formatNumber(person.totalCholesterol!)} mmol/L` : `BMI ${formatNumber(person.bmi!)}`,
  ];
  const en = [`${person.sex === 'male' ? 'man' : 'woman'} of ${Math.floor(person.age)}`, person.smoker ? 'smoker' : 'non-smoker', `systolic ${person.systolic} mmHg`, laboratory ? `cholesterol ${person.totalCholesterol} mmol/L` : `BMI ${person.bmi}`];
  if (laboratory) {
    vi.push(person.diabetes === null ? 'chưa ghi đái tháo đường, coi là không' : person.diabetes ? 'có đái tháo đường' : 'không đái tháo đường');
    en.push(person.diabetes === null ? 'diabetes not recorded, taken as none' : person.diabetes ? 'diabetes' : 'no diabetes');
  } else if (person.diabetes === true) {
    vi.push('có đái tháo đường: bảng không xét nghiệm ước tính thấp, nên đo cholesterol');
    en.push('diabetes: this chart underestimates, measure cholesterol');
  }
  return { code: 'from-chart', vi: `${vi.join('; ')}.`, en: `${en.join('; ')}.` };
}

function lookUp(person: Known, model: RiskModel, charts: RiskCharts): number {
  const { risks } = findChart(charts, model, person.sex, person.smoker, person.diabetes === true);
  const last = model === 'laboratory' ? bandOf(person.totalCholesterol!, charts.bands.totalCholesterol) : bandOf(person.bmi!, charts.bands.bmi);
  const percent = risks[bandOf(person.age, charts.bands.age)]?.[bandOf(person.systolic, charts.bands.systolic)]?.[last];
  if (percent === undefined) throw new Error('A risk chart has a gap');
  return percent;
}

/**
 * Ten-year risk by the WHO charts of 2019: with cholesterol where it was measured, else by body mass index; ages 40 to 74.
 * Where the charts do not answer, the reason says why: nothing is guessed.
 * Source: WHO CVD Risk Chart Working Group, Lancet Glob Health 2019;7:e1332-45; WHO HEARTS, Risk-based CVD management (2020).
 */
export function estimateCardiovascularRisk(person: RiskPerson, charts: RiskCharts): CardiovascularRisk {
  const none = (reason: RiskReason): CardiovascularRisk => ({ riskPercent: null, band: null, model: null, chart: charts.id, confidence: charts.confidence, reason });
  const wrong = impossible(person);
  if (wrong !== undefined) return none(wrong);
  if (person.cardiovascularDisease === true) return none(establishedReason);
  const missing: string[] = (['age', 'sex', 'smoker', 'systolic'] as const).filter((field) => person[field] === null);
  if (person.totalCholesterol === null && person.bmi === null) missing.push('totalCholesterol or bmi');
  if (missing.length > 0) return none(missingReason(missing));
  const known = person as Known;
  if (known.age < charts.bands.age[0]!) return none(tooYoungReason(charts.bands.age[0]!));
  if (known.age >= charts.bands.ageEnd) return none(tooOldReason(charts.bands.ageEnd));
  const model: RiskModel = known.totalCholesterol === null ? 'non-laboratory' : 'laboratory';
  const riskPercent = lookUp(known, model, charts);
  return { riskPercent, band: riskBand(riskPercent), model, chart: charts.id, confidence: charts.confidence, reason: chartReason(known, model) };
}
