import type { Random } from '@tuyen/simulator';

/** How large, in standard deviations of what is usual, and how long. */
export interface OutbreakKind {
  size: number;
  duration: number;
}

/** Months or weeks that say what is usual before an outbreak. */
const USUAL = 36;

function usualDeviation(counts: readonly (number | null)[], at: number): number {
  const before = counts.slice(Math.max(0, at - USUAL), at).filter((count): count is number => count !== null);
  const mean = before.reduce((sum, count) => sum + count, 0) / Math.max(1, before.length);
  const variance = before.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, before.length - 1);
  return Math.max(1, Math.sqrt(variance));
}

/**
 * The counts with an outbreak added: `size` × the standard deviation of the time before (at least one case of deviation) in all,
 * drawn case by case over a triangle of `duration` periods.
 */
export function plantOutbreak(counts: readonly (number | null)[], at: number, { size, duration }: OutbreakKind, random: Random): (number | null)[] {
  const planted = [...counts];
  const cases = Math.max(2, Math.round(size * usualDeviation(counts, at)));
  const weights = Array.from({ length: duration }, (_, i) => Math.min(i + 1, duration - i));
  // Large outbreaks are shared out in steps of a hundredth: the same shape, without a draw for each of ten thousand cases.
  const step = Math.max(1, Math.floor(cases / 100));
  for (let left = cases; left > 0; left -= step) {
    const where = at + random.weightedIndex(weights);
    planted[where] = (planted[where] ?? 0) + Math.min(step, left);
  }
  return planted;
}
