import { type Evidence, evidence } from '../evidence.ts';
import type { PersonDescription } from '../person-description.ts';

/** Weighs two sexes: half of all pairs agree by chance, one record in a hundred is mistyped. */
export function compareSexes(a: PersonDescription['sex'], b: PersonDescription['sex']): Evidence | null {
  if (a === null || b === null) return null;
  return a === b ? evidence('sex', 'same-sex', 1, 'Cùng giới', 'The same sex') : evidence('sex', 'other-sex', -6, 'Khác giới', 'Another sex');
}
