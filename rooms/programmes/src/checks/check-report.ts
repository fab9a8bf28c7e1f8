import type { Definition } from '../content-finding.ts';
import type { Report } from '../report.ts';
import { checkIndicatorReference } from './check-indicator-reference.ts';
import type { KnownIndicators } from './check-indicator-reference.ts';
import { checkIdsUnique } from './check-versions.ts';

/** Whether every line of a report shows an indicator, and a category of it, that exist. */
export function checkReport(definition: Definition<Report>, known: KnownIndicators): void {
  const { report, lines } = definition.value;
  checkIdsUnique(definition, 'lines', lines.map(({ id }) => id));
  lines.forEach((line, index) => checkIndicatorReference(definition, ['lines', index], line, known, `${report} ${line.id}`));
}
