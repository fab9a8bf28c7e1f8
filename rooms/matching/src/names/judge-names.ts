import { compareNames } from './compare-names.ts';

/**
 * Whether two names are one person's, by themselves: `same` in any way of writing it, `other` with another given name,
 * `doubtful` with another family name only, or when one of them is blank.
 */
export function judgeNames(a: string, b: string): 'same' | 'doubtful' | 'other' {
  const compared = compareNames('name', a, b);
  if (compared === null) return 'doubtful';
  if (compared.otherGiven) return 'other';
  return compared.otherFamily ? 'doubtful' : 'same';
}
