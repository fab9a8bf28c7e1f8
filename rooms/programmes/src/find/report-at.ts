import type { ContentPackage } from '../programme.ts';
import type { Report } from '../report.ts';
import { inForce } from './in-force.ts';

/** The version of a report in force on a day (`YYYY-MM-DD`), or undefined. */
export function reportAt(content: ContentPackage, report: string, date: string): Report | undefined {
  return content.reports.find((version) => version.report === report && inForce(version, date));
}
