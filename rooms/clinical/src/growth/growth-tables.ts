import { type LmsTable, type PackedLmsTable, unpackLmsTable } from './lms/lms-table.ts';
import type { Tails } from './lms/z-scores.ts';

export type Sex = 'male' | 'female';

/** Standard for children under five (2006) and reference for 5 to 19 years (2007). */
export type GrowthReference = 'who2006' | 'who2007';

/** What is compared with children of the same age, length or height. */
export type GrowthIndicator = 'weight-for-age' | 'length-for-age' | 'bmi-for-age' | 'head-for-age' | 'arm-for-age' | 'weight-for-length' | 'weight-for-height';

type BySex<Table> = Readonly<Record<Sex, Table>>;

/** A file of content/growth, parsed. */
export interface GrowthContent {
  reference: GrowthReference;
  source: string;
  tables: Readonly<Partial<Record<GrowthIndicator, BySex<PackedLmsTable>>>>;
}

/** The tables of one reference, ready to be looked up. */
export interface GrowthTables {
  reference: GrowthReference;
  tables: ReadonlyMap<GrowthIndicator, BySex<LmsTable>>;
}

/** Unpacks the tables of a reference: 20,000 rows, some milliseconds, once a program. */
export function unpackGrowthTables({ reference, tables }: GrowthContent): GrowthTables {
  const unpacked = Object.entries(tables).map(([indicator, { male, female }]) => [indicator as GrowthIndicator, { male: unpackLmsTable(male), female: unpackLmsTable(female) }] as const);
  return { reference, tables: new Map(unpacked) };
}

/** Height and head are normal enough to the ends; whatever contains soft tissue is not. */
export const tailsOf = (indicator: GrowthIndicator): Tails => (indicator === 'length-for-age' || indicator === 'head-for-age' ? 'whole' : 'restricted');

/** A z-score outside these is more likely a slip of hand or scale than a child. Source: WHO Anthro and AnthroPlus manuals, «flag limits». */
const plausibleZ: Readonly<Record<GrowthIndicator, readonly [number, number]>> = {
  'weight-for-age': [-6, 5],
  'length-for-age': [-6, 6],
  'bmi-for-age': [-5, 5],
  'head-for-age': [-5, 5],
  'arm-for-age': [-5, 5],
  'weight-for-length': [-5, 5],
  'weight-for-height': [-5, 5],
};

export function isPlausible(indicator: GrowthIndicator, z: number): boolean {
  const [least, most] = plausibleZ[indicator];
  return z >= least && z <= most;
}
