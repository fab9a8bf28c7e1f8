import { listCauses } from './causes.ts';
import { actNumber } from './event-table.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { BIRTH_SHIFT, CHRONIC, KNOWN, NEVER } from '../people/people-table.ts';
import { addPerson } from '../people/populate-province.ts';

const YEAR = 365.25;
const PREGNANCY_DAYS = 280;
/** How late a move is reported. */
const MOST_DAYS_TO_REPORT = 21;
/** Most die at home, as families wish. */
const DIE_IN_HOSPITAL = 0.3;

/** Days until the first event of a yearly rate; often past the end. */
const waitFor = (plan: ProvincePlan, yearlyRate: number): number => (yearlyRate <= 0 ? NEVER : Math.floor((-Math.log(1 - plan.random.next()) / yearlyRate) * YEAR));

const bandRate = (bands: readonly { to: number; rate: number }[], age: number): number => bands.find((band) => age <= band.to)?.rate ?? 0;

interface Life {
  row: number;
  from: number;
  age: number;
  isWoman: boolean;
}

/** Some die in hospital: an admission that ends on that day. */
function planLastAdmission(plan: ProvincePlan, row: number, from: number, end: number): void {
  const { random } = plan;
  const causes = listCauses(plan.simulation.material);
  const deadly = causes.admissions.flatMap((cause, number) => (cause.death === undefined ? [] : [causes.firstAdmission + number]));
  const length = random.integer(2, 8);
  if (!random.chance(DIE_IN_HOSPITAL) || end - length < Math.max(0, from)) return;
  plan.events.add({ act: actNumber('admission'), person: row, at: end - length, entered: end + random.integer(0, 2), minute: random.integer(0, 1439), tier: random.integer(1, 2), detail: random.pick(deadly), length });
}

/** When somebody dies or leaves the province, whichever comes first. */
function planEnd(plan: ProvincePlan, { row, from, age }: Life): number {
  const { material } = plan.simulation;
  const died = from + waitFor(plan, bandRate(material.population.yearlyDeaths, Math.floor(age)));
  const isHead = plan.people.of.relation[row] === 0;
  const left = isHead ? NEVER : from + waitFor(plan, material.population.movesOutPerYear);
  const end = Math.min(died, left);
  if (end >= plan.days) return plan.days;
  plan.people.of.to[row] = end;
  plan.people.of.reasonOut[row] = died <= left ? 1 : 2;
  plan.events.add({ act: actNumber(died <= left ? 'death' : 'departure'), person: row, at: end, entered: Math.max(end + 1 + plan.random.integer(0, 6), from > 0 ? from + 46 : 0), minute: plan.random.integer(480, 690) });
  if (died <= left) planLastAdmission(plan, row, from, end);
  return end;
}

/** Marrying into another commune of the province: a stay ends there and begins here. */
function planMarriage(plan: ProvincePlan, life: Life, end: number): void {
  const { relation, movedTo, movedOn } = plan.people.of;
  if (!life.isWoman || relation[life.row] !== 2 || life.age < 18 || life.age > 32) return;
  const day = life.from + waitFor(plan, plan.simulation.material.province.marriagesPerSingleWomanYear);
  // A stay that ends before its begin is in the books would end nothing.
  if (day + MOST_DAYS_TO_REPORT >= end) return;
  movedTo[life.row] = plan.random.integer(0, plan.simulation.layout.communes.length - 1) + 1;
  movedOn[life.row] = day;
  plan.events.add({ act: actNumber('move'), person: life.row, at: day, entered: day + plan.random.integer(0, MOST_DAYS_TO_REPORT - 1), minute: plan.random.integer(480, 690) });
}

/** Registers a pregnancy, its check-ups, the delivery in hospital and the child. */
function planPregnancy(plan: ProvincePlan, life: Life, born: number, end: number): void {
  const { random, events, people } = plan;
  const { province, population } = plan.simulation.material;
  const began = born - PREGNANCY_DAYS + random.integer(-10, 6);
  let visits = 0;
  for (const [number, week] of province.antenatalWeeks.entries()) {
    const day = began + week * 7 + random.integer(-5, 12);
    if (day < life.from || day < 0 || day >= Math.min(born, end) || !random.chance(province.antenatalAttendance)) continue;
    events.add({ act: actNumber(visits === 0 ? 'pregnancy' : 'antenatal'), person: life.row, at: day, entered: day, minute: random.integer(450, 640), detail: (number << 8) | Math.max(0, Math.min(255, Math.round((day - began) / 7))) });
    visits += 1;
  }
  const { commune, household, ethnic, surname } = people.of;
  const isBoy = random.chance(population.boysPer100Girls / (population.boysPer100Girls + 100));
  const at = people.of.movedOn[life.row]! > 0 && people.of.movedOn[life.row]! <= born ? people.of.movedTo[life.row]! - 1 : commune[life.row]!;
  const child = addPerson(plan, { household: household[life.row]!, commune: at, ethnic: ethnic[life.row]!, surname: surname[life.row]!, sex: isBoy ? 0 : 1, birth: born, relation: people.of.relation[life.row] === 2 ? 4 : 2, mother: life.row, from: born, reasonIn: 1, poverty: 0 });
  // The district or the province, two to one; the stay is three or four days.
  events.add({ act: actNumber('delivery'), person: life.row, at: born, entered: born + 4, minute: random.integer(450, 640), tier: random.chance(0.62) ? 1 : 2, length: random.integer(...province.delivery.days) });
  // The hospital writes the child down at once; the family registers it days or weeks later.
  events.add({ act: actNumber('birth'), person: child, at: born, entered: born, minute: random.integer(480, 690) });
  events.add({ act: actNumber('registration'), person: child, at: born, entered: born + random.integer(...province.mistakes.birthRegistration), minute: random.integer(480, 690) });
}

function planChildren(plan: ProvincePlan, life: Life, end: number): void {
  if (!life.isWoman) return;
  const { fertility } = plan.simulation.material.province;
  for (let day = life.from; day < end; ) {
    const age = life.age + (day - life.from) / YEAR;
    const rate = age < 15 ? 0 : bandRate(fertility, Math.floor(age));
    if (rate === 0 && age >= 15) return;
    // Rates change with age: a year at a time.
    const wait = rate === 0 ? YEAR : waitFor(plan, rate);
    if (wait > YEAR || rate === 0) {
      day += Math.ceil(YEAR);
      continue;
    }
    day += wait;
    if (day >= end) return;
    planPregnancy(plan, life, day, end);
    day += 400;
  }
}

/** Who is found to have a chronic disease while we look, and is managed from then on. */
function planDiscovery(plan: ProvincePlan, { row, from, age }: Life, end: number): void {
  const { chronic, managed } = plan.people.of;
  if (age < 40 || managed[row] !== NEVER) return;
  const day = from + waitFor(plan, plan.simulation.material.province.newlyFoundPerYear);
  if (day >= end) return;
  if (chronic[row] === 0) chronic[row] = plan.random.chance(0.78) ? CHRONIC.hypertension : CHRONIC.diabetes;
  managed[row] = day;
}

/** Moves into the province: grown-ups, alone, into a household there is. */
function planArrivals(plan: ProvincePlan): void {
  const { random, people, households, days } = plan;
  const { movesInPerYear } = plan.simulation.material.population;
  const expected = plan.firstPerson.at(-1)! * movesInPerYear * (days / YEAR);
  plan.random.restart(STREAM.life, 0xffff_ffff);
  for (let left = Math.round(expected); left > 0; left--) {
    const household = random.integer(0, households.length - 1);
    const day = random.integer(1, days - 1 || 1);
    if (day >= days) continue;
    const sex = random.chance(0.6) ? 1 : 0;
    const row = addPerson(plan, { household, commune: households.of.commune[household]!, ethnic: households.of.ethnic[household]!, sex, birth: day - random.integer(18 * 365, 38 * 365), relation: 5, from: day, reasonIn: 2, poverty: households.of.poverty[household]! });
    people.of.known[row]! |= KNOWN.citizenNumber;
    plan.events.add({ act: actNumber('arrival'), person: row, at: day, entered: day, minute: random.integer(480, 690) });
  }
}

/** Lives of all who are here and of all who come to be: each from numbers of its own. Children born meanwhile are lived too. */
export function planLives(plan: ProvincePlan): void {
  planArrivals(plan);
  for (let row = 0; row < plan.people.length; row++) {
    const { birth, from, sex } = plan.people.of;
    plan.random.restart(STREAM.life, row);
    const life: Life = { row, from: from[row]!, age: (from[row]! + BIRTH_SHIFT - birth[row]!) / YEAR, isWoman: sex[row] === 1 };
    const end = planEnd(plan, life);
    planMarriage(plan, life, end);
    planDiscovery(plan, life, end);
    planChildren(plan, life, end);
  }
}
