import type { RecordDraft } from '@tuyen/records';
import { orderEvents } from './events/event-table.ts';
import { draftEvent, type Forms } from './drafts/draft-event.ts';
import { draftFirstList, draftHousehold } from './drafts/draft-person.ts';
import type { ProvincePlan } from './province-plan.ts';

function* eachThing(plan: ProvincePlan, forms: Forms): Generator<RecordDraft[]> {
  for (let commune = 0; commune + 1 < plan.firstHousehold.length; commune++) {
    for (let row = plan.firstHousehold[commune]!; row < plan.firstHousehold[commune + 1]!; row++) yield [draftHousehold(plan, row)];
    for (let row = plan.firstPerson[commune]!; row < plan.firstPerson[commune + 1]!; row++) yield draftFirstList(plan, row);
  }
  const { order } = orderEvents(plan.events, plan.days);
  for (const event of order) yield draftEvent(plan, forms, event);
}

/**
 * The records of a planned province in the order in which they are entered: the first list commune by commune, then day by day.
 * Portions of any size bring the very same records; one portion is held at a time.
 * @param size records a portion, about: the records of one event are never torn apart
 */
export function* draftProvince(plan: ProvincePlan, forms: Forms, size: number): Generator<RecordDraft[]> {
  let portion: RecordDraft[] = [];
  for (const drafts of eachThing(plan, forms)) {
    for (const draft of drafts) portion.push(draft);
    if (portion.length >= size) {
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}
