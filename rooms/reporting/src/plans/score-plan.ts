import type { PlanAnswer, PlanBrief, PlanLine } from '@tuyen/contract';
import { describeScore, scoreTarget } from '@tuyen/indicators';
import type { Plan, PlanTarget } from '@tuyen/programmes';
import { type Period, Refusal, parsePeriod } from '@tuyen/records';
import { type Store, findUnits, reports } from '@tuyen/store';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { findIndicator } from '../figures/find-indicator.ts';
import { readFigure } from '../figures/read-figures.ts';
import { type UnitScope, unitScope } from '../figures/unit-scope.ts';

/** The unit a plan binds, by the code it had then. @throws Refusal `unit.unknown-code` */
export async function planUnit(store: Store, plan: Plan): Promise<{ key: number; id: string; code: string; type: string; name: string }> {
  const [unit] = await findUnits(store.database, { at: plan.unit.at, code: plan.unit.code, type: plan.unit.type });
  if (!unit) throw new Refusal('unit.unknown-code', { code: plan.unit.code });
  return unit;
}

/** Years and half-years a plan can be read for: its own, up to today, and those it has totals for. */
export async function planPeriods(store: Store, plan: Plan, unitKey: number, today: string): Promise<string[]> {
  const periods = new Set<string>();
  const last = Math.min(Number(today.slice(0, 4)), Math.max(Number(plan.to.slice(0, 4)), Number(today.slice(0, 4))));
  for (let year = Number(plan.from.slice(0, 4)); year <= last; year++) {
    // The rhythm of the plans: 3, 6, 9 and 12 months.
    for (const part of ['-Q1', '-H1', '-9M', '']) if (`${year}-01-01` <= today) periods.add(`${year}${part}`);
  }
  for (const figure of plan.figures ?? []) periods.add(figure.period);
  for (const total of await reports.listTotalPeriods(store.database, unitKey)) periods.add(total.period);
  return [...periods].sort((a, b) => (parsePeriod(a).to < parsePeriod(b).to ? -1 : 1));
}

/** The period shown first: the one the plan itself reports figures of, else its last year, or the running year while it runs. */
export function usualPeriod(plan: Plan, today: string): string {
  const reported = plan.figures?.at(-1)?.period;
  return reported ?? String(Math.min(Number(plan.to.slice(0, 4)), Number(today.slice(0, 4))));
}

async function lineOf(context: CellContext, plan: Plan, target: PlanTarget, scope: UnitScope, period: Period, today: string): Promise<PlanLine> {
  const indicator = findIndicator(context, target.indicator, period);
  const actual = await readFigure(context, { indicator, period, category: target.category ?? '', today }, scope);
  const baseline = target.baseline;
  const date = period.to < today ? period.to : today;
  const state = scoreTarget(target, actual, date);
  return {
    id: target.id,
    title: target.title,
    indicator: target.indicator,
    indicatorTitle: indicator.title,
    value: target.value ?? null,
    valueTo: target.valueTo ?? null,
    comparison: target.comparison,
    unit: target.unit,
    direction: target.direction,
    deadline: target.deadline,
    baseline: baseline?.value === undefined ? null : { value: baseline.value, date: baseline.date },
    owner: target.owner,
    quote: target.quote,
    paragraph: target.paragraph,
    actual,
    state,
    rule: describeScore(target, state, actual, date),
  };
}

/** A plan with every target measured over a period. */
export async function scorePlan(context: CellContext, plan: Plan, periodId: string | undefined, today: string, map?: string): Promise<PlanAnswer> {
  await refreshCells(context);
  const unit = await planUnit(context.store, plan);
  const period = parsePeriod(periodId ?? usualPeriod(plan, today));
  const scope = await unitScope(context, unit.id, { at: period.to, map });
  const lines: PlanLine[] = [];
  for (const target of plan.targets) lines.push(await lineOf(context, plan, target, scope, period, today));
  return {
    ...briefOf(plan, unit, lines),
    document: plan.document,
    period: period.id,
    map: map ?? null,
    periods: await planPeriods(context.store, plan, unit.key, today),
    lines,
  };
}

function briefOf(plan: Plan, unit: { id: string; code: string; type: string; name: string }, lines: readonly PlanLine[]): PlanBrief {
  return {
    id: plan.plan,
    title: plan.title,
    unit: { id: unit.id, code: unit.code, type: unit.type, name: unit.name },
    from: plan.from,
    to: plan.to,
    targets: plan.targets.length,
    measured: lines.filter((line) => line.actual.state === 'value').length,
    reached: lines.filter((line) => line.state === 'reached').length,
  };
}

/** All plans with how much of each is measured and reached, over its usual period. */
export async function listPlans(context: CellContext, today: string): Promise<PlanBrief[]> {
  const briefs: PlanBrief[] = [];
  for (const plan of context.store.content.plans) {
    const { id, title, unit, from, to, targets, measured, reached } = await scorePlan(context, plan, undefined, today);
    briefs.push({ id, title, unit, from, to, targets, measured, reached });
  }
  return briefs;
}
