import { addDays } from '@tuyen/records';
import { instantMs } from '../../simulation-clock.ts';
import { BIRTH_SHIFT } from '../people/people-table.ts';
import type { ProvincePlan } from '../province-plan.ts';

const cache = new WeakMap<ProvincePlan, string[]>();

/** `YYYY-MM-DD` of a day of the simulation, 0 the first; the days of the simulation itself are kept. */
export function dateOf(plan: ProvincePlan, day: number): string {
  if (day < 0 || day >= plan.days) return addDays(plan.simulation.from, day);
  let dates = cache.get(plan);
  if (!dates) {
    dates = Array.from({ length: plan.days }, (_, number) => addDays(plan.simulation.from, number));
    cache.set(plan, dates);
  }
  return dates[day]!;
}

export const birthDateOf = (plan: ProvincePlan, row: number): string => dateOf(plan, plan.people.of.birth[row]! - BIRTH_SHIFT);

/** The moment an event is entered: its day, its minute, and seconds that its row gives. */
export const enteredMs = (plan: ProvincePlan, event: number): number => instantMs(dateOf(plan, plan.events.of.entered[event]!), plan.events.of.minute[event]!) + ((event * 7919) % 60_000);

/** Which stretch of the layout a date falls into. */
export function stretchOf(plan: ProvincePlan, date: string): number {
  const { stretches } = plan.simulation.layout;
  let stretch = stretches.length - 1;
  while (stretch > 0 && stretches[stretch]! > date) stretch -= 1;
  return stretch;
}
