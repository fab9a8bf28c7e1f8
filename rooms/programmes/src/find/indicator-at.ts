import type { Indicator } from '../indicator.ts';
import type { ContentPackage } from '../programme.ts';
import { inForce } from './in-force.ts';

/** The version of an indicator in force on a day (`YYYY-MM-DD`), or undefined. A period is measured by the version of its last day. */
export function indicatorAt(content: ContentPackage, indicator: string, date: string): Indicator | undefined {
  for (const programme of content.programmes) {
    const found = programme.indicators.find((version) => version.indicator === indicator && inForce(version, date));
    if (found) return found;
  }
  return undefined;
}
