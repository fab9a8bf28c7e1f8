/** A column that keeps less than this share of its length beside the ones before it says nothing new. */
const DEPENDENT = 1e-11;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
};

/** Takes from `column` what lies along the unit vectors, twice, so that rounding leaves nothing; returns its parts along them. */
function orthogonalise(column: Float64Array, units: readonly Float64Array[]): Float64Array {
  const parts = new Float64Array(units.length);
  for (let round = 0; round < 2; round += 1) {
    for (const [index, unit] of units.entries()) {
      const part = dot(unit, column);
      parts[index]! += part;
      for (let i = 0; i < column.length; i += 1) column[i]! -= part * unit[i]!;
    }
  }
  return parts;
}

/**
 * Weighted least squares by Gram and Schmidt: the coefficients that bring Σ columns nearest to `target`, each row
 * weighted by `rootWeight` squared. A column that depends on the ones before it gets the coefficient 0.
 */
export function solveWeighted(columns: readonly Float64Array[], target: Float64Array, rootWeight: Float64Array): Float64Array {
  const units: Float64Array[] = [];
  const kept: { column: number; parts: Float64Array; length: number }[] = [];
  for (const [column, values] of columns.entries()) {
    const scaled = values.map((value, row) => value * rootWeight[row]!);
    const before = Math.sqrt(dot(scaled, scaled));
    const parts = orthogonalise(scaled, units);
    const length = Math.sqrt(dot(scaled, scaled));
    if (!(length > DEPENDENT * before)) continue;
    units.push(scaled.map((value) => value / length));
    kept.push({ column, parts, length });
  }
  const along = orthogonalise(target.map((value, row) => value * rootWeight[row]!), units);
  const coefficients = new Float64Array(columns.length);
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const { column, length } = kept[index]!;
    let rest = along[index]!;
    for (let later = index + 1; later < kept.length; later += 1) rest -= kept[later]!.parts[index]! * coefficients[kept[later]!.column]!;
    coefficients[column] = rest / length;
  }
  return coefficients;
}
