import { type Measurement, isWithin } from '../measure.ts';

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** Lines of the table: figure, unit, limit, how it was taken; ✗ where the limit is passed. */
export function formatTable(measurements: readonly Measurement[]): string {
  const width = Math.max(0, ...measurements.map(({ name }) => name.length));
  const lines = measurements.map((measurement) => {
    const { name, value, unit, budget, note } = measurement;
    const limit = budget ? `${budget.comparison} ${budget.value}` : '';
    return `${isWithin(measurement) ? '✓' : '✗'} ${name.padEnd(width)} ${shown(value).padStart(10)} ${unit.padEnd(10)} ${limit.padEnd(9)} ${note}`;
  });
  return lines.join('\n');
}
