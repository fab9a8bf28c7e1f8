import type { Words } from '@tuyen/records';
import type { Figure } from './figure.ts';
import type { UnitBrief } from '../units.ts';

/** GET /api/indicators/:id/series?unit=ID&from=P&to=P&map=DATE → SeriesAnswer */
export interface SeriesAnswer {
  indicator: string;
  title: Words;
  measure: Words;
  unit: UnitBrief;
  /** The day whose units the series is read on. */
  map: string;
  /** In the order of time; `version` is the definition in force at the period's end. */
  points: { period: string; from: string; to: string; version: number; figure: Figure; previous: Figure | null }[];
}
