import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Measurement } from '../measure.ts';

/** What a figure was when it was last accepted. */
interface Accepted {
  value: number;
  better: 'more' | 'less';
  tolerance: number;
}

const BASELINE = new URL('../baseline.json', import.meta.url);
const USUAL_TOLERANCE = 0.15;

const readBaseline = (): Record<string, Accepted> => (existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Accepted>) : {});

/** Figures that became worse than the committed baseline by more than their tolerance, as sentences. Seconds are never compared: they belong to a machine. */
export function findRegressions(measurements: readonly Measurement[], baseline = readBaseline()): string[] {
  return measurements.flatMap(({ name, value, better }) => {
    const accepted = baseline[name];
    if (better === undefined || accepted === undefined) return [];
    const limit = accepted.better === 'more' ? accepted.value * (1 - accepted.tolerance) : accepted.value * (1 + accepted.tolerance);
    const isWorse = accepted.better === 'more' ? value < limit : value > limit;
    return isWorse ? [`${name}: ${value.toPrecision(3)}, accepted ${accepted.value.toPrecision(3)}, limit ${limit.toPrecision(3)}`] : [];
  });
}

/** Writes the ratios and sizes of this run as the new baseline; figures of benches that did not run stay. */
export function acceptBaseline(measurements: readonly Measurement[]): void {
  const news = measurements.flatMap(({ name, value, better, tolerance }) => (better === undefined ? [] : [[name, { value: Number(value.toPrecision(4)), better, tolerance: tolerance ?? USUAL_TOLERANCE }] as const]));
  const all = { ...readBaseline(), ...Object.fromEntries(news) };
  writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
}
