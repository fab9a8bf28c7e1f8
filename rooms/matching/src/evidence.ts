import type { Words } from '@tuyen/records';

/** The fields that are compared. */
export type MatchField = 'name' | 'birthDate' | 'sex' | 'citizenNumber' | 'insuranceNumber' | 'phone' | 'commune' | 'village' | 'mother' | 'household';

/**
 * What one field says about two descriptions being of one person. The weight is the logarithm to base 2 of how much more often
 * it is seen of one person than of two (Fellegi and Sunter 1969): +1 doubles the odds, −1 halves them.
 */
export interface Evidence extends Words {
  field: MatchField;
  code: string;
  weight: number;
}

/** Source: I. P. Fellegi, A. B. Sunter, «A Theory for Record Linkage», J Am Stat Assoc 1969;64:1183-1210. */
export const evidence = (field: MatchField, code: string, weight: number, vi: string, en: string): Evidence => ({ field, code, weight: Math.round(weight * 10) / 10, vi, en });
