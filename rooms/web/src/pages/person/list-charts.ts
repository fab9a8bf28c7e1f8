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

/** Which drawings the measurements make: both blood pressures together, every other number alone. */
export function listCharts(series: readonly Series[]): MeasurementChart[] {
  const pressures = ['systolic', 'diastolic']
    .map((name) => series.find((one) => one.field === `vital_signs.${name}`))
    .filter((one) => one !== undefined);
  const others = series.filter((one) => !pressures.includes(one) && one.points.length > 0);
  const drawn = pressures.filter((one) => one.points.length > 0);
  const pressure: MeasurementChart[] = drawn.length === 0 ? [] : [{ kind: 'pressure', unit: 'mmHg', series: drawn, thresholds: pressureThresholds }];
  return [...pressure, ...others.map((one): MeasurementChart => ({ kind: 'single', unit: one.unit === null ? '' : spokenUnit(one.unit), series: [one], thresholds: [] }))];
}
