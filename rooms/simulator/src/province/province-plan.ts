import { daysBetween } from '@tuyen/records';
import type { Random } from '../random.ts';
import type { EventTable } from './events/event-table.ts';
import type { HouseholdTable, PeopleTable } from './people/people-table.ts';
import type { ProvinceLayout } from './province-layout.ts';
import type { ProvinceMaterial, Tier } from './province-material.ts';

/** How many visits or admissions a level of care has in a span of days: what a report said, or rates of the material. */
export interface CareTarget {
  act: 'visit' | 'admission';
  tier: Tier;
  from: string;
  to: string;
  count: number;
}

export interface ProvinceSimulation {
  material: ProvinceMaterial;
  layout: ProvinceLayout;
  seed: number;
  people: number;
  /** First and last day, `YYYY-MM-DD`; at most 20,000 days. */
  from: string;
  to: string;
  targets: readonly CareTarget[];
}

/** Something that spread: planted on purpose, told only by the truth. */
export interface PlantedOutbreak {
  disease: string;
  code: string;
  commune: number;
  from: number;
  to: number;
  cases: number;
}

/** Everything that will happen, before a single record of it is written. */
export interface ProvincePlan {
  simulation: ProvinceSimulation;
  /** Of anything: restarted for each thing, so that the order of asking does not matter. */
  random: Random;
  days: number;
  /** 0 Monday … 6 Sunday, of each day. */
  weekdays: number[];
  people: PeopleTable;
  households: HouseholdTable;
  /** First household of each commune, and one past the last. */
  firstHousehold: number[];
  /** First person of each commune's first list, and one past the last. */
  firstPerson: number[];
  /** Second entry of somebody, by the row of the true one. */
  twins: Map<number, number>;
  /** Next citizen number by year of birth and sex. */
  serials: Map<number, number>;
  events: EventTable;
  outbreaks: PlantedOutbreak[];
  /** Codes of ethnic groups by their number in the tables. */
  ethnicGroups: string[];
  /** Levels of care that see outpatients, by their numbers: a report that names two has nobody at the third. */
  careTiers: number[];
}

/** What a restarted stream of random numbers is for; a number is never used for another. */
export const STREAM = { commune: 1, person: 2, life: 3, visits: 4, outbreaks: 5, draft: 6, id: 7, personId: 8, residenceId: 9, householdId: 10, child: 11, mistakes: 12, pregnancy: 13, unit: 14, chronic: 15 } as const;

/** Number of a day of the simulation; the first is 0. */
export const dayOf = (simulation: ProvinceSimulation, date: string): number => daysBetween(simulation.from, date);
