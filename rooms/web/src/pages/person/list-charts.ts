import type { PersonAnswer } from '@tuyen/contract';
import { spokenUnit } from '../../parts/inputs/spoken-unit.ts';

type Series = PersonAnswer['measurements'][number];

export interface MeasurementChart {
  kind: 'pressure' | 'single';
  unit: string;
  series: Series[];
  /** Values drawn as dashed lines. */
  thresholds: number[];
}

/** Hypertension begins at 140/90 mmHg measured at the facility (Quyết định 3192/QĐ-BYT, 2010). */
const pressureThresholds = [140, 90];

/** One point is no curve. */
const fewestPoints = 2;

/** Which drawings the measurements make: both blood pressures together, every other number alone. What was measured once is not drawn. */
export function listCharts(all: readonly Series[]): MeasurementChart[] {
  const series = all.filter((one) => one.points.length >= fewestPoints);
  const pressures = ['systolic', 'diastolic']
    .map((name) => series.find((one) => one.field === `vital_signs.${name}`))
    .filter((one) => one !== undefined);
  const others = series.filter((one) => !pressures.includes(one));
  const pressure: MeasurementChart[] = pressures.length === 0 ? [] : [{ kind: 'pressure', unit: 'mmHg', series: pressures, thresholds: pressureThresholds }];
  return [...pressure, ...others.map((one): MeasurementChart => ({ kind: 'single', unit: one.unit === null ? '' : spokenUnit(one.unit), series: [one], thresholds: [] }))];
}

/** The newest value of each measurement, for those who want the number and not the curve. */
export function listLatest(all: readonly Series[]): { field: string; label: Series['label']; unit: string; at: string; value: number }[] {
  return all.flatMap((one) => {
    const point = one.points.at(-1);
    return point === undefined ? [] : [{ field: one.field, label: one.label, unit: one.unit === null ? '' : spokenUnit(one.unit), at: point.at, value: point.value }];
  });
}
