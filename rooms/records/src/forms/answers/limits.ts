/**
 * Limits every record keeps to, whatever its form says. They are chosen to stand far above a long inpatient stay
 * (some hundred lines) and far below what slows a station's laptop down: data at the limit are refused within 0.1 s.
 */
export const limits = {
  /** Bytes of all names and texts together, as UTF-8. */
  bytes: 1_000_000,
  /** Objects and lists within one another. */
  depth: 8,
  /** Values, objects and lists together. */
  values: 100_000,
  /** Lines of one repeating group. */
  rows: 2000,
  /** Characters of a `string` or `text` field whose form names no maximum. */
  stringLength: 1000,
  textLength: 20_000,
  /** Largest whole number: an int4 column. */
  integer: 2_147_483_647,
  /** Largest decimal: beyond it a double no longer holds three decimals. */
  decimal: 1_000_000_000_000,
  /** Years a date may have. */
  firstYear: 1850,
  lastYear: 2150,
  /** Characters of a field's name; PostgreSQL cuts longer ones. */
  nameLength: 63,
  /** Findings reported about one record. */
  findings: 500,
} as const;
