import { readFileSync } from 'node:fs';

/** Monthly counts of one disease in one province; null where nobody reported. */
export interface RealSeries {
  disease: string;
  province: string;
  /** Year of the first month, a January. */
  firstYear: number;
  counts: (number | null)[];
}

/** Cut in two in 2004; before, the name of the whole. */
const sameProvince: Readonly<Record<string, string>> = { 'Dack Lak': 'Dak Lak' };

/**
 * Reads `gdpm-monthly-dev-provinces-2000-2017.csv` (disease,province,year,month,cases,deaths; empty = not reported).
 * Series without a single case, or shorter than the baseline of five years and one to judge, are left out.
 */
export function readRealSeries(path: string): RealSeries[] {
  const byKey = new Map<string, Map<number, number | null>>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [disease = '', name = '', year = '', month = '', cases = ''] = line.split(',');
    const key = `${disease}\t${sameProvince[name] ?? name}`;
    const months = byKey.get(key) ?? new Map<number, number | null>();
    byKey.set(key, months.set(Number(year) * 12 + Number(month) - 1, cases.trim() === '' ? null : Number(cases)));
  }
  const series = [...byKey].map(([key, months]): RealSeries => {
    const [disease = '', province = ''] = key.split('\t');
    const reported = [...months].filter(([, count]) => count !== null).map(([at]) => at);
    const first = Math.floor(Math.min(...reported) / 12) * 12;
    const last = Math.max(...reported);
    return { disease, province, firstYear: first / 12, counts: Array.from({ length: last - first + 1 }, (_, i) => months.get(first + i) ?? null) };
  });
  return series.filter(({ counts }) => counts.length >= 72 && counts.some((count) => count !== null && count > 0));
}
