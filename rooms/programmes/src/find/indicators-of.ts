import type { Indicator } from '../indicator.ts';
import type { ContentPackage } from '../programme.ts';

/** Every version of every indicator, by id, oldest version first. */
export function indicatorsOf(content: ContentPackage): Indicator[] {
  return content.programmes
    .flatMap((programme) => programme.indicators)
    .sort((a, b) => (a.indicator === b.indicator ? a.version - b.version : a.indicator < b.indicator ? -1 : 1));
}
