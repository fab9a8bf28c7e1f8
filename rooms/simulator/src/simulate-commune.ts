import type { RecordDraft } from '@tuyen/records';
import { type DraftSetting, draftArrival, draftDeparture, draftHousehold, draftRecord } from './draft-population.ts';
import type { SimulationMaterial } from './material.ts';
import { makeRandom } from './random.ts';
import { simulateLifeOfDay } from './simulate-life.ts';
import type { PersonSetting } from './simulate-person.ts';
import { simulatePopulation } from './simulate-population.ts';
import { simulateVisit } from './simulate-visit.ts';
import { planVisitsOfDay } from './simulate-visits-of-day.ts';
import { eachDay } from './simulation-clock.ts';

export interface CommuneSimulation {
  material: SimulationMaterial;
  seed: number;
  /** Code of the commune: chooses ethnic shares and villages. */
  code: string;
  /** Unit ids. */
  commune: string;
  station: string;
  people: number;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Two digits of the insurance province. */
  insuranceProvince: string;
}

/** Latest minute of the last day that is recorded: a demo started in the morning has no visits of the evening. */
export interface SimulationEnd {
  lastMinute?: number;
}

/**
 * A commune's books, day by day: households and people first, then births, deaths, moves and visits as they would be entered.
 * The same seed gives the same records, ids included. Streaming: one day is held at a time.
 */
export function* simulateCommune(simulation: CommuneSimulation, end: SimulationEnd = {}): Generator<RecordDraft[]> {
  const { material, from, to } = simulation;
  const random = makeRandom(simulation.seed);
  const place = material.places[simulation.code] ?? material.places['*']!;
  const people: PersonSetting = { material, random, from, provinceCode: place.provinceCode, insuranceProvince: simulation.insuranceProvince, counter: { value: 0 } };
  const drafts: DraftSetting = { random, commune: simulation.commune, station: simulation.station, villages: place.villages, by: 'simulator' };
  const population = simulatePopulation(people, place.ethnic, place.villages.length, simulation.people);
  const residences = new Map<string, RecordDraft>();
  const arrive = (arrivals: typeof population.persons): RecordDraft[] =>
    arrivals.flatMap((person) => {
      const made = draftArrival(drafts, person);
      residences.set(person.id, made[1]!);
      return made;
    });
  yield population.households.map((household) => draftHousehold(drafts, household));
  yield arrive(population.persons);
  const lastSeen = new Map<string, number>();
  const visiting = { material, random, doctor: 'YS. Trạm y tế' };
  let day = 0;
  for (const date of eachDay(from, to)) {
    day += 1;
    const { came, left } = simulateLifeOfDay(people, population, date);
    const here = population.persons.filter((person) => person.to === null && person.from <= date);
    const visits = planVisitsOfDay(material, random, here, date, day, lastSeen)
      .filter((visit) => date < to || visit.minute + 60 <= (end.lastMinute ?? 1440))
      .map((visit) => draftRecord(drafts, 'visit', { type: 'person', id: visit.person.id }, date, simulateVisit(visiting, visit.person, date, visit.minute, visit.cause), { minute: visit.minute }));
    const departures = date < to ? left.flatMap((person) => draftDeparture(drafts, person, residences.get(person.id)!)) : [];
    yield [...arrive(came), ...visits, ...departures];
  }
}
