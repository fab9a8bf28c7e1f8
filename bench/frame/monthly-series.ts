import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeRandom } from '@tuyen/simulator';

/** Monthly counts of one disease in one province. */
export type MonthlySeries = Float64Array;

/** Reported cases of 29 diseases by province (R package gdpm, GPL-3), beside the project. */
const REPORTED = fileURLToPath(new URL('../../../shared/vn-notifiable/gdpm-monthly-dev-provinces-2000-2017.csv', import.meta.url));

/** Months without a figure are NaN. */
function readReported(): MonthlySeries[] {
  const series = new Map<string, Map<number, number>>();
  for (const line of readFileSync(REPORTED, 'utf8').trim().split('\n').slice(1)) {
    const [disease, province, year, month, cases] = line.split(',');
    const key = `${disease},${province}`;
    const counts = series.get(key) ?? new Map<number, number>();
    counts.set(Number(year) * 12 + Number(month) - 1, cases === '' ? Number.NaN : Number(cases));
    series.set(key, counts);
  }
  return [...series.values()].map((counts) => {
    const months = [...counts.keys()];
    const first = Math.min(...months);
    return Float64Array.from({ length: Math.max(...months) - first + 1 }, (_, at) => counts.get(first + at) ?? Number.NaN);
  });
}

/** Where the reported ones are not beside the project: seasonal counts of many sizes. */
function inventSeries(seed: number): MonthlySeries[] {
  const { next } = makeRandom(seed);
  return Array.from({ length: 200 }, (_, series) => {
    const level = 0.5 * 400 ** (series / 199);
    return Float64Array.from({ length: 216 }, (__, month) => Math.round(level * (1 + 0.7 * Math.cos((2 * Math.PI * month) / 12)) * (0.4 + 1.2 * next())));
  });
}

/** Real series where they are, invented ones elsewhere; only those with a case every other month. */
export function listMonthlySeries(seed: number): { series: MonthlySeries[]; source: string } {
  const isReported = existsSync(REPORTED);
  const all = isReported ? readReported() : inventSeries(seed);
  const meanOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count || 0), 0) / counts.length;
  const series = all.filter((counts) => counts.length >= 120 && meanOf(counts) >= 0.5);
  return { series, source: isReported ? 'reported by province, 2000–2017' : 'invented' };
}
