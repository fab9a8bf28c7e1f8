import { findPeriod } from '@tuyen/records';
import type { Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import type { Plan, PlanFigure, PlanTarget } from '../plan.ts';
import { checkIndicatorReference } from './check-indicator-reference.ts';
import type { KnownIndicators } from './check-indicator-reference.ts';
import { checkIdsUnique } from './check-versions.ts';

function checkMilestones(definition: Definition<Plan>, target: PlanTarget, index: number): void {
  let previous = '';
  (target.milestones ?? []).forEach(({ date }, place) => {
    const path = ['targets', index, 'milestones', place, 'date'];
    if (date <= previous || date >= target.deadline) addFinding(definition, 'target.milestone-order', path, { target: target.id, date, deadline: target.deadline });
    previous = date;
  });
}

function checkTarget(definition: Definition<Plan>, target: PlanTarget, index: number, known: KnownIndicators): void {
  const plan = definition.value;
  const path = ['targets', index];
  checkIndicatorReference(definition, path, target, known, `${plan.plan} ${target.id}`);
  if (target.deadline < plan.from) addFinding(definition, 'target.deadline-before-start', [...path, 'deadline'], { target: target.id, deadline: target.deadline, from: plan.from });
  if (target.deadline > plan.to) addFinding(definition, 'target.deadline-after-end', [...path, 'deadline'], { target: target.id, deadline: target.deadline, to: plan.to }, 'warning');
  if (target.valueTo !== undefined && (target.value === undefined || target.valueTo < target.value)) {
    addFinding(definition, 'content.limits-reversed', [...path, 'valueTo'], { minimum: target.value ?? '', maximum: target.valueTo });
  }
  checkMilestones(definition, target, index);
}

function checkFigure(definition: Definition<Plan>, figure: PlanFigure, index: number, known: KnownIndicators): void {
  checkIndicatorReference(definition, ['figures', index], figure, known, definition.value.plan);
  if (findPeriod(figure.period) === null) addFinding(definition, 'period.invalid', ['figures', index, 'period'], { period: figure.period });
}

/** Whether every target of a plan can be measured and stands within the plan's time. */
export function checkPlan(definition: Definition<Plan>, known: KnownIndicators): void {
  const plan = definition.value;
  if (plan.to < plan.from) addFinding(definition, 'content.dates-reversed', ['to'], { id: plan.plan, from: plan.from, to: plan.to });
  checkIdsUnique(definition, 'targets', plan.targets.map(({ id }) => id));
  plan.targets.forEach((target, index) => checkTarget(definition, target, index, known));
  (plan.figures ?? []).forEach((figure, index) => checkFigure(definition, figure, index, known));
}
