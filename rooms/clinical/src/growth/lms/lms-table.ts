/** The distribution of a measure at one age, length or height, after Cole: power L, median M, coefficient of variation S. */
export interface Lms {
  l: number;
  m: number;
  s: number;
}

/** L, M and S at evenly spaced ages (days, months) or sizes (cm). */
export interface LmsTable {
  /** Where the first row stands. */
  from: number;
  /** Rows to one day, month or cm: 1, or 10 where they are 0.1 cm apart. */
  perUnit: number;
  rows: readonly Lms[];
}

/**
 * A table as content keeps it: whole numbers, each list with its first value and then the differences.
 * L and M have four decimals, S five, as WHO publishes them; 20 KB of compressed text for what are 175 KB as rows.
 */
export interface PackedLmsTable {
  from: number;
  perUnit: number;
  l: readonly number[];
  m: readonly number[];
  s: readonly number[];
}

function addUp(differences: readonly number[], scale: number): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum / scale;
  });
}

/** The table that was packed, exactly as published. */
export function unpackLmsTable({ from, perUnit, l, m, s }: PackedLmsTable): LmsTable {
  const [powers, medians, spreads] = [addUp(l, 10_000), addUp(m, 10_000), addUp(s, 100_000)];
  if (powers.length !== medians.length || powers.length !== spreads.length) throw new Error('An LMS table has lists of different length');
  return { from, perUnit, rows: powers.map((power, row) => ({ l: power, m: medians[row]!, s: spreads[row]! })) };
}
