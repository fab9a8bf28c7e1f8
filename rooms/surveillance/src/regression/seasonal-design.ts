export interface SeasonalDesign {
  /** How many waves a year. */
  harmonics: number;
  /** Whether the level may rise or fall with time. */
  trend: boolean;
  /** Time points a year. */
  period: number;
}

/** The columns of level, trend and waves at the given times: 1, t, cos and sin of 2πs t / period. */
export function seasonalDesign(times: readonly number[], { harmonics, trend, period }: SeasonalDesign): Float64Array[] {
  const column = (of: (time: number) => number): Float64Array => Float64Array.from(times, of);
  const columns = [column(() => 1)];
  if (trend) columns.push(column((time) => time));
  for (let wave = 1; wave <= harmonics; wave += 1) {
    const angle = (2 * wave * Math.PI) / period;
    columns.push(column((time) => Math.cos(angle * time)), column((time) => Math.sin(angle * time)));
  }
  return columns;
}
