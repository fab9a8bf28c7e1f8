import { BIRTH_SHIFT } from '../people/people-table.ts';
import { isHere } from '../people/age-band.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { actNumber } from './event-table.ts';

const MONTH = 30.4375;
const FIVE_YEARS = 1826;

/** Vaccine doses with real delays, and drop-out that stays with a child: whose family misses one is likelier to miss the next. */
function planDoses(plan: ProvincePlan, row: number, birth: number): void {
  const { random } = plan;
  const care = random.next();
  let late = 0;
  for (const [index, dose] of plan.simulation.material.province.doses.entries()) {
    const missed = care * 0.6 + random.next() * 0.4 > dose.coverage + (1 - dose.coverage) * 0.2;
    late = Math.max(late, Math.floor(-Math.log(1 - random.next()) * dose.delay * (0.6 + care)));
    const day = birth + dose.ageDays + late;
    // The dose at birth is given in hospital or not at all; lateness carries over to what follows.
    late = Math.floor(late * 0.6);
    if (missed || day < 0 || day >= plan.days || !isHere(plan.people, row, day)) continue;
    plan.events.add({ act: actNumber('dose'), person: row, at: day, entered: day + (random.chance(0.9) ? 0 : random.integer(1, 25)), minute: random.integer(450, 660), detail: index });
  }
}

function planMeasurements(plan: ProvincePlan, row: number, birth: number): void {
  const { random } = plan;
  const { visitMonths, attendance } = plan.simulation.material.province.growth;
  for (const month of visitMonths) {
    const day = birth + Math.round(month * MONTH) + random.integer(0, 20);
    if (day < 0 || day >= plan.days || !random.chance(attendance) || !isHere(plan.people, row, day)) continue;
    plan.events.add({ act: actNumber('growth'), person: row, at: day, entered: day, minute: random.integer(450, 660), detail: day - birth });
  }
}

/** Doses and weighing of every child under five. */
export function planChildhood(plan: ProvincePlan): void {
  const { birth, twin } = plan.people.of;
  const rows = plan.people.length;
  for (let row = 0; row < rows; row++) {
    const born = birth[row]! - BIRTH_SHIFT;
    if (born < -FIVE_YEARS || twin[row] !== 0) continue;
    plan.random.restart(STREAM.child, row);
    planDoses(plan, row, born);
    planMeasurements(plan, row, born);
  }
}
