/** One colour of a map with the values it stands for; both ends within it, but the upper end of the last. */
export interface AreaClass {
  from: number;
  to: number;
  fill: string;
}

/** From light to dark, told apart in grey too (a printed page) and by the colour-blind: one hue. */
const FILLS = ['#e6f0f5', '#b3d1df', '#74abc4', '#357fa1', '#0b4a6b'];

/** White with a grey hatch in the legend: no figure. */
export const NO_FIGURE_FILL = '#f0f0ee';

/** Classes that hold equally many communes each (quantiles), at most five, fewer where values are equal. */
export function areaClasses(values: readonly number[]): AreaClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const cuts = [...new Set(FILLS.map((_, n) => sorted[Math.min(sorted.length - 1, Math.floor((n * sorted.length) / FILLS.length))]!))];
  const step = cuts.length === 1 ? FILLS.length - 1 : (FILLS.length - 1) / (cuts.length - 1);
  return cuts.map((from, n) => ({ from, to: cuts[n + 1] ?? sorted.at(-1)!, fill: FILLS[Math.round(n * step)]! }));
}

/** The colour of a value; that of «no figure» for null. */
export function fillOf(value: number | null, classes: readonly AreaClass[]): string {
  return value === null ? NO_FIGURE_FILL : (classes.findLast((each) => value >= each.from)?.fill ?? NO_FIGURE_FILL);
}
