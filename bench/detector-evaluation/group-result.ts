import type { DiseaseGroup } from './disease-groups.ts';
import type { Summary } from './summarise.ts';

/** Every method judged on the series of one group, and the one chosen. */
export interface GroupResult {
  group: DiseaseGroup;
  series: number;
  summaries: Summary[];
  chosen: Summary | undefined;
}
