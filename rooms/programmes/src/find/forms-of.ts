import type { Form } from '@tuyen/records';
import type { ContentPackage } from '../programme.ts';

/** Every version of every form, by form id, oldest version first. */
export function formsOf(content: ContentPackage): Form[] {
  return content.programmes
    .flatMap((programme) => programme.forms)
    .sort((a, b) => (a.form === b.form ? a.version - b.version : a.form < b.form ? -1 : 1));
}
