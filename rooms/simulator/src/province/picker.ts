import type { Random } from '../random.ts';

/** Draws by weights that stay the same: one comparison a step instead of sums anew. */
export type Picker = (random: Random) => number;

/** @param weights not negative, not all 0 */
export function makePicker(weights: readonly number[]): Picker {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const mark = random.next() * total;
    const found = sums.findIndex((sum) => mark < sum);
    return found === -1 ? weights.length - 1 : found;
  };
}
