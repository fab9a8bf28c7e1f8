import type { Words } from '@tuyen/records';
import type { Figure } from './figure.ts';
import type { UnitBrief } from '../units.ts';

/** GET /api/indicators/:id/areas?unit=ID&period=P&map=DATE → AreasAnswer: one figure for every commune of a place, for maps, rankings and funnels. */
export interface AreasAnswer {
  indicator: string;
  version: number;
  title: Words;
  measure: Words;
  /** up: the more the better; down: the less; none: neither. */
  direction: 'up' | 'down' | 'none';
  unit: UnitBrief;
  period: { id: string; from: string; to: string };
  /** The day whose units are drawn. */
  map: string;
  whole: Figure;
  areas: AreaFigure[];
  /** Limits of chance around the whole's figure by size of the denominator, for a funnel; empty where the figure is no share. */
  limits: { size: number; low95: number; high95: number; low998: number; high998: number }[];
}
export interface AreaFigure {
  unit: UnitBrief;
  /** Code of the province it lies in, which names the file of its boundary. */
  province: string;
  figure: Figure;
  /** 95 % interval of a share or rate; null where there is none. */
  interval: { low: number; high: number } | null;
  /** From 1, the best first; null where it is not ranked (no figure, small denominator, a direction of none ranks from the highest). */
  rank: number | null;
}

/** GET /api/maps/:province → MapFile: boundaries of the communes of a province. */
export interface MapFile {
  /** Steps of the grid in a degree. */
  scale: number;
  /** First day of the units drawn. */
  from: string;
  /** Code of a commune → rings: longitude and latitude of the first point, then the way to each next, in steps. */
  areas: Record<string, number[][]>;
}
