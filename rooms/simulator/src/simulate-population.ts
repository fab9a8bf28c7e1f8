import { makeRecordId } from '@tuyen/records';
import type { SimulationMaterial } from './material.ts';
import type { Random } from './random.ts';
import { type PersonSetting, birthDateFor, simulatePerson } from './simulate-person.ts';
import type { SimulatedHousehold, SimulatedPerson } from './simulated-person.ts';
import { ageAt, instantMs } from './simulation-clock.ts';

/** Ages of a household’s members that go together: a couple, their children, sometimes an old parent. */
export function planMembers(random: Random, size: number, adultAge: () => number): { age: number; sex: 'male' | 'female'; relation: SimulatedPerson['relation'] }[] {
  const headAge = adultAge();
  const headSex = random.chance(0.74) ? 'male' : 'female';
  const members: ReturnType<typeof planMembers> = [{ age: headAge, sex: headSex, relation: 'head' }];
  if (size >= 2 && random.chance(0.86)) {
    members.push({ age: Math.max(18, headAge + random.integer(-5, 3)), sex: headSex === 'male' ? 'female' : 'male', relation: 'spouse' });
  }
  const motherAge = members.find((member) => member.sex === 'female')?.age ?? headAge;
  while (members.length < size) {
    if (headAge < 62 && members.length === size - 1 && size >= 4 && random.chance(0.45)) {
      members.push({ age: Math.min(96, headAge + random.integer(20, 30)), sex: random.chance(0.62) ? 'female' : 'male', relation: 'parent' });
    } else if (motherAge >= 48 && random.chance(0.45)) {
      members.push({ age: random.integer(0, Math.max(0, motherAge - 45)), sex: random.chance(0.52) ? 'male' : 'female', relation: 'grandchild' });
    } else {
      const most = Math.min(30, motherAge - 18);
      members.push({ age: random.integer(Math.max(0, motherAge - 42), Math.max(0, most)), sex: random.chance(0.525) ? 'male' : 'female', relation: 'child' });
    }
  }
  return members;
}

/** Adult age by the shares of the material (20 and over). */
function drawAdultAge(material: SimulationMaterial, random: Random): number {
  const bands = material.population.ageSex.filter((band) => band.from >= 20 && band.from < 80);
  const band = bands[random.weightedIndex(bands.map((entry) => entry.male + entry.female))]!;
  return random.integer(band.from, band.to);
}

export interface SimulatedPopulation {
  households: SimulatedHousehold[];
  persons: SimulatedPerson[];
}

/** Invents households until there are as many people as asked for. */
export function simulatePopulation(setting: PersonSetting, ethnic: Record<string, number>, villages: number, people: number): SimulatedPopulation {
  const { random, material } = setting;
  const sizes = material.population.householdSize;
  const population: SimulatedPopulation = { households: [], persons: [] };
  while (population.persons.length < people) {
    const place = population.households.length + 1;
    const size = Math.min(sizes[random.weightedIndex(sizes.map((entry) => entry.weight))]!.size, people - population.persons.length);
    const minorityVillage = random.weighted(ethnic);
    const poor = random.next();
    const { poverty } = material.population;
    const household: SimulatedHousehold = {
      id: makeRecordId(instantMs(setting.from, 450) + place, (count) => random.bytes(count)),
      number: String(place).padStart(5, '0'),
      headId: '',
      village: random.integer(0, villages - 1),
      poverty: poor < poverty.poor ? 'poor' : poor < poverty.poor + poverty['near-poor'] ? 'near-poor' : 'none',
      ethnicGroup: minorityVillage,
      water: random.weighted({ piped: 4, well: 2, spring: 4 }),
      latrine: random.weighted({ hygienic: 7, unhygienic: 2, none: 1 }),
      from: setting.from,
      memberIds: [],
    };
    addMembers(setting, household, population.persons, planMembers(random, size, () => drawAdultAge(material, random)));
    population.households.push(household);
  }
  return population;
}

function addMembers(setting: PersonSetting, household: SimulatedHousehold, persons: SimulatedPerson[], plan: ReturnType<typeof planMembers>): void {
  const made: SimulatedPerson[] = [];
  for (const member of plan) {
    const ofFamily = member.relation === 'child' || member.relation === 'grandchild';
    const head = made[0];
    const mother = member.relation === 'child' ? made.find((other) => other.sex === 'female' && ageAt(other.birthDate, setting.from) - member.age >= 15) : undefined;
    const person = simulatePerson(setting, household, {
      sex: member.sex,
      birthDate: birthDateFor(setting.random, member.age, setting.from),
      relation: member.relation,
      ...(ofFamily && head ? { surname: head.name.split(' ')[0]! } : {}),
      ...(mother ? { mother } : {}),
      from: setting.from,
      reasonIn: 'first-list',
    });
    made.push(person);
    household.memberIds.push(person.id);
  }
  household.headId = made[0]!.id;
  persons.push(...made);
}
