import type { UnitRelation, UnitType } from '../unit.ts';

/** Types of units that are health facilities or offices. */
export const facilityTypes = [
  'department',
  'cdc',
  'hospital',
  'regional-centre',
  'station',
  'satellite-point',
  'other-facility',
] as const satisfies readonly UnitType[];

export type FacilityType = (typeof facilityTypes)[number];

/** Where a facility stands, as known on one day; where that unit was merged or divided, its lineage is followed. */
export interface Ground {
  type: 'commune' | 'district' | 'province';
  code: string;
  /** The day on which the code is meant, `YYYY-MM-DD`. */
  on: string;
}

export interface FacilityParent {
  relation: Exclude<UnitRelation, 'administrative'>;
  /** Id of the unit above. */
  unit: string;
  from: string | null;
  to: string | null;
  unverified: boolean;
}

/** A facility that this one continues, with the part of its catchment that came over. */
export interface FacilityPredecessor {
  unit: string;
  date: string;
  share: number;
  estimated: boolean;
  instrument?: string;
}

export interface FacilityDefinition {
  /** `<type>-<code>`, with the year it begins when that is taken, unless given. */
  id?: string;
  type: FacilityType;
  /** MA_CSKCB where it is known; else a code of our own (`22-BV-BAICHAY`). */
  code: string;
  names: { name: string; from: string | null; to: string | null }[];
  from: string | null;
  to: string | null;
  ground: Ground;
  parents: FacilityParent[];
  predecessors: FacilityPredecessor[];
  aliases: string[];
  /** true: not checked against the decision that set it up. */
  unverified: boolean;
}

/**
 * How the stations of one old district are derived: one for each commune of its last day, then one for each commune
 * that followed, the other former stations as satellite points of it.
 */
export interface StationRule {
  province: string;
  /** Code of the district on 30 June 2025. */
  district: string;
  /** Id of the district's centre, the stations' parent. */
  centre: string;
  /** Last day of the centre; null: it goes on. */
  centreUntil: string | null;
  /** Id of the department of health, which stands in the place of the centre afterwards. */
  department: string;
  /** First day of the new stations. */
  newFrom: string;
  /** First day on which the commune's people's committee keeps (and pays for) them, and figures go to the department. */
  communeFrom: string;
  /** Codes of new stations, by commune code, where another than `<province>-TYT-<commune>` is used. */
  codes: Record<string, string>;
  instrument?: string;
}

export interface FacilityFile {
  facilities: FacilityDefinition[];
  stationRules: StationRule[];
}
