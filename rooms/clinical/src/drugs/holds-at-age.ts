import type { DrugRule } from './drug-content.ts';
import type { DrugPatient } from './prescribed-drug.ts';

const DAYS_OF_YEAR = 365.25;

/** Whether the age of a patient lies within the limits of a rule; undefined when the age is not known and the rule has limits. */
export function holdsAtAge({ belowYears, belowDays, fromYears }: DrugRule, { ageYears, ageDays }: DrugPatient): boolean | undefined {
  if (belowYears === undefined && belowDays === undefined && fromYears === undefined) return true;
  if (ageYears === null) return undefined;
  const days = ageDays ?? ageYears * DAYS_OF_YEAR;
  return (belowYears === undefined || ageYears < belowYears) && (belowDays === undefined || days < belowDays) && (fromYears === undefined || ageYears >= fromYears);
}
