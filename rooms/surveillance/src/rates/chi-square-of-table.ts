import { incompleteGamma } from '../special-functions/incomplete-gamma.ts';

export interface TableTest {
  chiSquare: number;
  degreesOfFreedom: number;
  p: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Pearson's chi-square of a table of any size, without continuity correction. Rows and columns without anybody are left out;
 * NaN where fewer than two of either remain.
 *
 * @param table rows of one length, whole numbers from 0
 */
export function chiSquareOfTable(table: readonly (readonly number[])[]): TableTest {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j]!)));
  const total = sum(rows);
  const degreesOfFreedom = (rows.filter((each) => each > 0).length - 1) * (columns.filter((each) => each > 0).length - 1);
  if (degreesOfFreedom < 1) return { chiSquare: Number.NaN, degreesOfFreedom: 0, p: Number.NaN };
  let chiSquare = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      const expected = (rows[i]! * columns[j]!) / total;
      if (expected > 0) chiSquare += (count - expected) ** 2 / expected;
    }),
  );
  return { chiSquare, degreesOfFreedom, p: incompleteGamma(degreesOfFreedom / 2, chiSquare / 2).upper };
}
