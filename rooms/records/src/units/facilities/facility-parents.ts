import type { Span, UnitParent, UnitRelation } from '../unit.ts';
import { overlapOf } from '../span.ts';

/** One parent through several spans by one relation, as rows within the unit's own days. */
export interface ParentPlan extends Span {
  relation: Exclude<UnitRelation, 'administrative'>;
  unit: string;
  unverified: boolean;
}

/** The planned parents that fall into the unit's days. */
export function parentsWithin(span: Span, plans: readonly ParentPlan[]): UnitParent[] {
  return plans.flatMap(({ relation, unit, unverified, from, to }) => {
    const days = overlapOf(span, { from, to });
    if (days === null) return [];
    const parent = { relation, parentId: unit, from: days.from, to: days.to };
    return [unverified ? { ...parent, unverified: true as const } : parent];
  });
}
