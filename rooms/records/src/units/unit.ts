/**
 * What an organisation unit is. Administrative: nation, province, district (until 30 June 2025), commune (xã, phường,
 * thị trấn, đặc khu), village (thôn, tổ dân phố). Health: department (Sở Y tế), cdc, hospital, regional-centre
 * (trung tâm y tế huyện or khu vực), station (trạm y tế), satellite-point (điểm trạm), other-facility.
 */
export const unitTypes = [
  'nation',
  'province',
  'district',
  'commune',
  'village',
  'department',
  'cdc',
  'hospital',
  'regional-centre',
  'station',
  'satellite-point',
  'other-facility',
] as const;

export type UnitType = (typeof unitTypes)[number];

/**
 * The four parents a unit may have, each with its own dates. Administrative: the ground it stands on or is part of;
 * professional: who guides its work; reporting: to whom its figures go; finance: who pays.
 */
export const unitRelations = ['administrative', 'professional', 'reporting', 'finance'] as const;

export type UnitRelation = (typeof unitRelations)[number];

/** Days of force, both inclusive, `YYYY-MM-DD`. null: not known, or without end. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

export interface UnitName extends Span {
  readonly name: string;
}

export interface UnitParent extends Span {
  readonly relation: UnitRelation;
  readonly parentId: string;
  /** true: not checked against the decision that set it. */
  readonly unverified?: true;
}

/** An organisation unit with its names and parents in time. Its id is never used for another unit. */
export interface Unit extends Span {
  readonly id: string;
  readonly type: UnitType;
  readonly code: string;
  /** In the order of time, without a gap within the unit's own days. */
  readonly names: readonly UnitName[];
  readonly parents: readonly UnitParent[];
  /** true: its existence or code was not checked against the decision that set it up. */
  readonly unverified?: true;
}

/**
 * What one unit handed to another on `date` (the first day of the new state).
 * The shares of what `fromId` handed over on one day sum to 1, or to less when it goes on with the rest.
 */
export interface UnitLineage {
  readonly fromId: string;
  readonly toId: string;
  readonly date: string;
  /** Part of the handing unit's people, 0 … 1, at most six decimals. */
  readonly share: number;
  /** true: the share is not an announced figure. */
  readonly estimated: boolean;
  readonly instrument?: string;
}

/** Another code under which lists of those days name the unit. */
export interface UnitAlias extends Span {
  readonly id: string;
  readonly code: string;
}
