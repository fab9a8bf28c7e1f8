import type { UnitBrief } from '../units.ts';

/** GET /api/population?unit=ID&at=DATE&by=sex,age-group&map=DATE → PopulationAnswer */
export interface PopulationAnswer {
  unit: UnitBrief;
  day: string;
  map: string | null;
  by: string[];
  total: number;
  /** true: some addresses name a unit that was divided; their people count by its shares. */
  estimated: boolean;
  /** `values` in the order of `by`; '' where it is not known. */
  rows: { values: string[]; persons: number }[];
}
