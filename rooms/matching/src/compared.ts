import type { Evidence } from './evidence.ts';
import type { BirthComparison } from './fields/compare-birth-dates.ts';
import type { NameComparison } from './names/compare-names.ts';

export type MatchVerdict = 'same' | 'possible' | 'different';

/** Two people compared field by field, before it is added up. */
export interface Compared {
  name: NameComparison | null;
  birth: BirthComparison | null;
  fields: Evidence[];
}
