import { gammaCdf } from '../distributions/gamma.ts';

/**
 * Probabilities of a serial interval of 0, 1, 2 … days from a gamma law shifted by one day, each day taken as a triangle of two
 * (Cori et al. 2013, doi:10.1093/aje/kwt133, web appendix 11). Day 0 has none.
 *
 * @param mean above 1, in days @param deviation above 0, in days @param days how many to give, from day 0
 */
export function discretiseSerialInterval(mean: number, deviation: number, days: number): number[] {
  const shape = ((mean - 1) / deviation) ** 2;
  const rate = (mean - 1) / deviation ** 2;
  const cdf = (x: number, added = 0): number => gammaCdf(x, shape + added, rate);
  return Array.from({ length: days }, (_, k) => {
    const first = k * cdf(k) + (k - 2) * cdf(k - 2) - 2 * (k - 1) * cdf(k - 1);
    const second = (mean - 1) * (2 * cdf(k - 1, 1) - cdf(k - 2, 1) - cdf(k, 1));
    return Math.max(0, first + second);
  });
}
