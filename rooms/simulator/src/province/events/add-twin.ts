import { NEVER } from '../people/people-table.ts';
import type { ProvincePlan } from '../province-plan.ts';
import { actNumber } from './event-table.ts';

/** A second entry of somebody, made just before a visit; how it differs is drawn when it is written. @returns its row */
export function addTwin(plan: ProvincePlan, person: number, at: number, minute: number, tier: number): number {
  const { of } = plan.people;
  const twin = plan.people.add({
    birth: of.birth[person]!, sex: of.sex[person]!, surname: of.surname[person]!, given: of.given[person]!, ethnic: of.ethnic[person]!, household: of.household[person]!,
    relation: of.relation[person]!, known: of.known[person]!, benefit: of.benefit[person]!, chronic: of.chronic[person]!, managed: NEVER, commune: of.commune[person]!,
    from: at, to: of.to[person]!, twin: person + 1, movedTo: of.movedTo[person]!, movedOn: of.movedOn[person]!,
  });
  plan.twins.set(person, twin);
  plan.events.add({ act: actNumber('duplicate'), person: twin, at, entered: at, minute: Math.max(0, minute - 5), tier });
  return twin;
}
