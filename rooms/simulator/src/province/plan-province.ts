import { daysBetween, weekday } from '@tuyen/records';
import { makeRandom } from '../random.ts';
import { makeEventTable } from './events/event-table.ts';
import { planCare } from './events/plan-care.ts';
import { planChildhood } from './events/plan-childhood.ts';
import { planChronic } from './events/plan-chronic.ts';
import { planOutbreaks } from './events/plan-outbreaks.ts';
import { makeHouseholdTable, makePeopleTable } from './people/people-table.ts';
import { planLives } from './events/plan-lives.ts';
import { populateProvince } from './people/populate-province.ts';
import { TIERS } from './province-material.ts';
import type { ProvincePlan, ProvinceSimulation } from './province-plan.ts';

function emptyPlan(simulation: ProvinceSimulation): ProvincePlan {
  const { material, from, to, people, seed, targets } = simulation;
  const days = daysBetween(from, to) + 1;
  const years = days / 365.25;
  const { ethnicByDistrict } = material.province;
  const groups = new Set(['01', ...Object.keys(material.places['*']!.ethnic), ...Object.values(ethnicByDistrict).flatMap((shares) => Object.keys(shares))]);
  const first = weekday(from) - 1;
  return {
    simulation,
    random: makeRandom(seed),
    days,
    weekdays: Array.from({ length: days }, (_, day) => (first + day) % 7),
    people: makePeopleTable(Math.ceil(people * (1.01 + 0.032 * years))),
    households: makeHouseholdTable(Math.ceil(people / 3.6)),
    firstHousehold: [],
    firstPerson: [],
    twins: new Map(),
    serials: new Map(),
    events: makeEventTable(Math.ceil(people * years * 2.2) + 1000),
    outbreaks: [],
    ethnicGroups: [...groups].sort(),
    careTiers: [...new Set(targets.filter((target) => target.act === 'visit').map((target) => TIERS.indexOf(target.tier)))],
  };
}

/**
 * Decides everything that will happen in a province, before a record of it is written: 1.3 million people and a year and a half take some 250 MB and half a minute.
 * The same simulation gives the same plan, whatever reads it and in what portions.
 */
export function planProvince(simulation: ProvinceSimulation): ProvincePlan {
  const plan = emptyPlan(simulation);
  populateProvince(plan);
  planLives(plan);
  planChildhood(plan);
  planChronic(plan);
  planOutbreaks(plan);
  planCare(plan);
  return plan;
}
