import { communeOf, isHere } from '../people/age-band.ts';
import { CHRONIC, NEVER } from '../people/people-table.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { addCare } from './add-care.ts';
import { listCauses } from './causes.ts';

/** Regular visits of people whose disease is managed: about every `intervalDays`, on a working day, unless they skip; mostly at the station, in towns at the centre. */
export function planChronic(plan: ProvincePlan): void {
  const causes = listCauses(plan.simulation.material);
  const { layout } = plan.simulation;
  const { managed, chronic } = plan.people.of;
  const rows = plan.people.length;
  const firstWeekday = plan.weekdays[0]!;
  for (let row = 0; row < rows; row++) {
    if (managed[row] === NEVER) continue;
    plan.random.restart(STREAM.chronic, row);
    const index = chronic[row]! & CHRONIC.diabetes ? 1 : 0;
    const condition = causes.chronic[index]!;
    const tierDraw = plan.random.next();
    for (let day = managed[row]! + plan.random.integer(0, condition.intervalDays); day < plan.days; day += condition.intervalDays + plan.random.integer(-2, 5)) {
      if (!isHere(plan.people, row, day) || !plan.random.chance(condition.adherence)) continue;
      // 0 Monday … 6 Sunday; weekends wait for Monday.
      const ofWeek = (firstWeekday + day) % 7;
      const at = day + (ofWeek === 5 ? 2 : ofWeek === 6 ? 1 : 0);
      if (at >= plan.days || !isHere(plan.people, row, at)) continue;
      const isUrban = layout.communes[communeOf(plan.people, row, at)]!.isUrban;
      const tier = plan.careTiers.includes(0) && tierDraw < (isUrban ? 0.35 : 0.75) ? 0 : tierDraw < 0.85 ? 1 : 2;
      addCare(plan, { act: 'visit', tier, person: row, at, minute: plan.random.integer(435, 640), cause: causes.firstChronic + index });
    }
  }
}
