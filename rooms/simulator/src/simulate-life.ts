import type { Random } from './random.ts';
import { type PersonSetting, birthDateFor, simulatePerson } from './simulate-person.ts';
import type { SimulatedPopulation } from './simulate-population.ts';
import type { SimulatedHousehold, SimulatedPerson } from './simulated-person.ts';
import { ageAt } from './simulation-clock.ts';

const DAYS_PER_YEAR = 365.25;

function deathRate(setting: PersonSetting, age: number): number {
  return setting.material.population.yearlyDeaths.find((band) => age <= band.to)?.rate ?? 0.1;
}

function newborn(setting: PersonSetting, household: SimulatedHousehold, mother: SimulatedPerson, date: string): SimulatedPerson {
  const boys = setting.material.population.boysPer100Girls;
  return simulatePerson(setting, household, {
    sex: setting.random.chance(boys / (boys + 100)) ? 'male' : 'female',
    birthDate: date,
    relation: mother.relation === 'child' ? 'grandchild' : 'child',
    mother,
    from: date,
    reasonIn: 'birth',
  });
}

function arrival(setting: PersonSetting, household: SimulatedHousehold, date: string): SimulatedPerson {
  const { random } = setting;
  return simulatePerson(setting, household, {
    sex: random.chance(0.6) ? 'female' : 'male',
    birthDate: birthDateFor(random, random.integer(18, 38), date),
    relation: 'other',
    from: date,
    reasonIn: 'move',
  });
}

/** How many of a population's events of this yearly rate fall on one day. */
function eventsToday(random: Random, people: number, yearlyRate: number): number {
  const expected = (people * yearlyRate) / DAYS_PER_YEAR;
  return Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
}

/**
 * One day of births, deaths and moves; changes the population and returns who came and who left.
 * A death or a move ends the stay on that very day.
 */
export function simulateLifeOfDay(setting: PersonSetting, population: SimulatedPopulation, date: string): { came: SimulatedPerson[]; left: SimulatedPerson[] } {
  const { random, material } = setting;
  const households = new Map(population.households.map((household) => [household.id, household]));
  const here = population.persons.filter((person) => person.to === null);
  const came: SimulatedPerson[] = [];
  const left: SimulatedPerson[] = [];
  const mothers = here.filter((person) => person.sex === 'female' && ageAt(person.birthDate, date) >= 18 && ageAt(person.birthDate, date) <= 40);
  for (let n = eventsToday(random, mothers.length, material.population.birthsPerWoman15to49PerYear); n > 0; n--) {
    const mother = random.pick(mothers);
    came.push(newborn(setting, households.get(mother.householdId)!, mother, date));
  }
  for (let n = eventsToday(random, here.length, material.population.movesInPerYear); n > 0; n--) came.push(arrival(setting, random.pick(population.households), date));
  for (const person of here) {
    if (!random.chance(deathRate(setting, ageAt(person.birthDate, date)) / DAYS_PER_YEAR)) continue;
    person.to = date;
    person.reasonOut = 'death';
    left.push(person);
  }
  for (let n = eventsToday(random, here.length, material.population.movesOutPerYear); n > 0; n--) {
    const person = random.pick(here);
    if (person.to !== null || person.relation === 'head') continue;
    person.to = date;
    person.reasonOut = 'move';
    left.push(person);
  }
  for (const person of came) households.get(person.householdId)!.memberIds.push(person.id);
  population.persons.push(...came);
  return { came, left };
}
