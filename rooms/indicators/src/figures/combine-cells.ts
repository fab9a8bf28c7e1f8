import { ZERO, addDecimals, decimalToNumber, multiplyDecimals, parseDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** What is kept of an indicator for one leaf unit, period and category; numbers as PostgreSQL's `numeric` writes them. */
export interface Cell {
  numerator: string | number;
  /** null: the indicator has none, or it cannot be broken down by this category. */
  denominator: string | number | null;
  /** 8 bytes; absent where only the figure is asked. */
  digest?: Uint8Array | null;
  /** Part of the cell that belongs to the figure, at most six decimals; all of it when absent. */
  weight?: number;
}

/** Several cells taken together. */
export interface CombinedCell {
  numerator: number;
  denominator: number | null;
  /** The same numbers exactly. */
  exact: { numerator: Decimal; denominator: Decimal | null };
  /** Digest of everybody counted; null when a cell came without one. */
  digest: Uint8Array | null;
  /** How many cells went in. */
  cells: number;
}

/** The digest of two lists without common members is the sum of theirs, modulo 2^64. */
function addDigests(a: Uint8Array, b: Uint8Array): Uint8Array {
  const [left, right, sum] = [new DataView(a.buffer, a.byteOffset), new DataView(b.buffer, b.byteOffset), new DataView(new ArrayBuffer(8))];
  sum.setBigUint64(0, BigInt.asUintN(64, left.getBigUint64(0) + right.getBigUint64(0)));
  return new Uint8Array(sum.buffer);
}

const weighted = (value: string | number, weight: number | undefined): Decimal =>
  weight === undefined || weight >= 1 ? parseDecimal(value) : multiplyDecimals(parseDecimal(value), parseDecimal(weight.toFixed(6)));

/**
 * Adds cells over units or months. Only right where the indicator is additive over what is added
 * (`isAdditiveOverUnits`, `isAdditiveOverTime`); the caller asks first.
 * @returns null when there is no cell: nobody has handed in anything, which is not the same as zero.
 */
export function combineCells(cells: readonly Cell[]): CombinedCell | null {
  if (cells.length === 0) return null;
  let numerator = ZERO;
  let denominator: Decimal | null = ZERO;
  let digest: Uint8Array | null = new Uint8Array(8);
  for (const cell of cells) {
    numerator = addDecimals(numerator, weighted(cell.numerator, cell.weight));
    denominator = denominator && cell.denominator !== null ? addDecimals(denominator, weighted(cell.denominator, cell.weight)) : null;
    digest = digest && cell.digest ? addDigests(digest, cell.digest) : null;
  }
  return {
    numerator: decimalToNumber(numerator),
    denominator: denominator && decimalToNumber(denominator),
    exact: { numerator, denominator },
    digest,
    cells: cells.length,
  };
}
