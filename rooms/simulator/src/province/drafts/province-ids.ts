import { makeRecordId } from '@tuyen/records';
import { instantMs } from '../../simulation-clock.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { dateOf } from './dates.ts';

function idOf(plan: ProvincePlan, ms: number, stream: number, index: number, part = 0): string {
  plan.random.restart(stream, index, part);
  return makeRecordId(ms, plan.random.bytes);
}

/** Ids are made from the row alone, so that nothing has to remember them. Making one restarts the plan's numbers. */
export const personId = (plan: ProvincePlan, row: number): string => idOf(plan, instantMs(dateOf(plan, plan.people.of.from[row]!), 480) + (row % 3_600_000), STREAM.personId, row);
export const householdId = (plan: ProvincePlan, row: number): string => idOf(plan, instantMs(plan.simulation.from, 450) + (row % 1_800_000), STREAM.householdId, row);
/** @param stay 0 the first, 1 the one after a move within the province */
export const residenceId = (plan: ProvincePlan, row: number, stay: number): string => idOf(plan, instantMs(dateOf(plan, plan.people.of.from[row]!), 481), STREAM.residenceId, row, stay);
/** @param ms when it was entered @param part which of the event's records */
export const eventRecordId = (plan: ProvincePlan, event: number, ms: number, part = 0): string => idOf(plan, ms, STREAM.id, event, part);
