import type { Random } from '@tuyen/simulator';
import type { RealSeries } from './read-real-series.ts';

/** Weeks of a month where a year has 52. */
const WEEKS = 52;

/**
 * What one commune among so many would report by week, drawn from the months of its province: each case falls to the commune by chance and to a week
 * of its month by chance. Season, years and epidemics are the real ones; what is below the province is invented. Drawn from a Poisson law of
 * the share, which thinning comes to when the share is small.
 */
export function thinToCommune({ counts, firstYear, disease, province }: RealSeries, communes: number, random: Random): RealSeries {
  const years = Math.floor(counts.length / 12);
  const weekly = Array.from({ length: years * WEEKS }, () => 0);
  for (let month = 0; month < years * 12; month++) {
    const mean = (counts[month] ?? 0) / communes;
    const first = Math.floor(month / 12) * WEEKS + ((month % 12) * WEEKS) / 12;
    for (let left = poisson(mean, random); left > 0; left--) weekly[Math.min(weekly.length - 1, Math.floor(first + (random.next() * WEEKS) / 12))]!++;
  }
  return { disease, province, firstYear, counts: weekly };
}

/** Knuth's product of uniforms for small means, in pieces for large ones. */
function poisson(mean: number, random: Random): number {
  if (mean > 30) return poisson(30, random) + poisson(mean - 30, random);
  const floor = Math.exp(-mean);
  let [count, product] = [0, random.next()];
  for (; product > floor; count++) product *= random.next();
  return count;
}
