import type { Problem } from '@tuyen/records';

/** What can be wrong with an indicator over the registers there are, beside what the registries of `records` and `programmes` already say. */
export const indicatorProblems = {
  'indicator.no-place': {
    category: 'invalid',
    vi: 'Sổ «{register}» không có xã và đối tượng của sổ không có cư trú, nên không tính theo nơi cư trú được.',
    en: 'The register “{register}” has no commune and its subjects have no residence, so it cannot be counted by residence.',
  },
} as const satisfies Readonly<Record<string, Problem>>;
