/** A substance with the names it is prescribed by: an entry of content/drugs/ingredients.yaml. */
export interface Ingredient {
  id: string;
  name: string;
  atc: string | readonly string[];
  classes: readonly string[];
  /** Other spellings and brands, marks not needed. */
  synonyms: readonly string[];
  /** Substances of a fixed combination that are also prescribed alone. */
  contains?: readonly string[];
}

/** Words by which allergies to a whole class are written. */
export interface DrugClass {
  id: string;
  vi: string;
  en: string;
  synonyms: readonly string[];
}

export type RuleKind = 'age' | 'pregnancy' | 'breastfeeding' | 'interaction' | 'dose' | 'allergy' | 'cross-allergy' | 'duplicate-class';

export type RuleSeverity = 'error' | 'warning' | 'information';

/** A rule in force between two days: an entry of the other files of content/drugs. `of` and `with` name substances, or classes as `class:nsaid`. */
export interface DrugRule {
  id: string;
  kind: RuleKind;
  of: readonly string[];
  with?: readonly string[];
  except?: readonly string[];
  /** Age limits; the rule holds between them. */
  belowYears?: number;
  belowDays?: number;
  fromYears?: number;
  trimesters?: readonly number[];
  /** Most that may be taken at once and in a day. */
  mgPerKgDose?: number;
  mgPerKgDay?: number;
  mgDose?: number;
  mgDay?: number;
  severity: RuleSeverity;
  vi?: string;
  en?: string;
  source: string;
  from: string;
  to?: string;
  confidence: 'high' | 'medium' | 'low';
}
