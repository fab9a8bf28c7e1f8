import type { Words } from '@tuyen/records';
import type { Figure } from './figure.ts';
import type { PersonBrief } from '../persons.ts';
import type { UnitBrief } from '../units.ts';

/** GET /api/indicators/:id/explain?unit=ID&period=P&side=numerator|complement&page=N (from 0) → ExplainAnswer */
export interface ExplainAnswer {
  indicator: string;
  version: number;
  title: Words;
  /** The definition in words: register, condition, period rule. */
  clause: { numerator: string; denominator: string | null; sql: string };
  unit: UnitBrief;
  period: { id: string; from: string; to: string };
  /** The chosen map’s day; null: as then. */
  map: string | null;
  /** What one is called: lượt, người, %. */
  measure: Words;
  figure: Figure;
  /** Same figure one level down. */
  below: { unit: UnitBrief; figure: Figure }[];
  /** Persons counted (or with side=complement: in the denominator and not counted), a page at a time. */
  persons: { person: PersonBrief; recordId: string; at: string; why: string }[];
  more: boolean;
}
