import type { DrugRule, RuleSeverity } from './drug-content.ts';

/** Something about a prescription, with the words that are shown and where they come from. */
export interface DrugFinding {
  code:
    | 'duplicate-ingredient'
    | 'duplicate-class'
    | 'allergy'
    | 'allergy-class'
    | 'allergy-cross'
    | 'allergy-unknown'
    | 'pregnancy'
    | 'breastfeeding'
    | 'patient-contradictory'
    | 'age'
    | 'age-unknown'
    | 'dose-single'
    | 'dose-daily'
    | 'weight-unknown'
    | 'weight-impossible'
    | 'interaction'
    | 'drug-unknown';
  severity: RuleSeverity;
  /** The line it is about. */
  drug: string;
  /** The other drug, or the allergy. */
  other?: string;
  vi: string;
  en: string;
  source: string;
  confidence: DrugRule['confidence'];
  rule?: string;
}

/** What a rule says of a drug. */
export function findingOf(code: DrugFinding['code'], rule: DrugRule, drug: string, words: { vi: string; en: string } = { vi: rule.vi ?? '', en: rule.en ?? '' }, other?: string): DrugFinding {
  return { code, severity: rule.severity, drug, ...(other === undefined ? {} : { other }), ...words, source: rule.source, confidence: rule.confidence, rule: rule.id };
}

/** What follows from the prescription itself, without a rule of content. */
export function plainFinding(code: DrugFinding['code'], severity: RuleSeverity, drug: string, vi: string, en: string, other?: string): DrugFinding {
  return { code, severity, drug, ...(other === undefined ? {} : { other }), vi, en, source: 'Đơn thuốc / the prescription itself', confidence: 'high' };
}
