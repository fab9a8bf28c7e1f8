import type { Form } from '@tuyen/records';
import type { ContentPackage } from '../programme.ts';
import { formsOf } from './forms-of.ts';
import { inForce } from './in-force.ts';

/** The version of a form in force on a day (`YYYY-MM-DD`), or undefined. */
export function formAt(content: ContentPackage, form: string, date: string): Form | undefined {
  return formsOf(content).find((version) => version.form === form && inForce(version, date));
}
