import type { PlanGapAnswer } from '@tuyen/contract';
import { describeScore, forecastLevel, forecastSum, scoreTarget, targetGap } from '@tuyen/indicators';
import type { Indicator, Plan, PlanTarget } from '@tuyen/programmes';
import { type Period, Refusal, addMonths, daysBetween, lastDay, parsePeriod } from '@tuyen/records';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { findIndicator } from '../figures/find-indicator.ts';
import { readFigure } from '../figures/read-figures.ts';
import { readAreas } from '../figures/read-areas.ts';
import { type UnitScope, unitScope } from '../figures/unit-scope.ts';
import { planUnit, usualPeriod } from './score-plan.ts';

const MONTHS_BACK = 12;

/** Whether months of the figure add up to the year's: visits do, a coverage does not. */
const isSum = ({ value, numerator }: Indicator): boolean => (value === 'count' || value === 'amount') && numerator?.time === 'during' && numerator.months === undefined && numerator.window === undefined;

interface Asked {
  target: PlanTarget;
  indicator: Indicator;
  unitId: string;
  period: Period;
  today: string;
  map: string | undefined;
}

/** Figures of the last twelve whole months up to the end of the period or to today. */
async function lastMonths(context: CellContext, { target, indicator, unitId, period, today, map }: Asked): Promise<{ to: string; value: number }[]> {
  const end = period.to < today ? period.to : today;
  const last = end === lastDay(end.slice(0, 7)) ? end.slice(0, 7) : addMonths(`${end.slice(0, 7)}-01`, -1).slice(0, 7);
  const found: { to: string; value: number }[] = [];
  for (let back = MONTHS_BACK - 1; back >= 0; back -= 1) {
    const month = parsePeriod(addMonths(`${last}-01`, -back).slice(0, 7));
    const scope = await unitScope(context, unitId, { at: month.to, map });
    const figure = await readFigure(context, { indicator: findIndicator(context, indicator.indicator, month), period: month, category: target.category ?? '', today }, scope);
    if (figure.state === 'value' && figure.value !== null) found.push({ to: month.to, value: figure.value });
  }
  return found;
}

async function forecast(context: CellContext, asked: Asked): Promise<PlanGapAnswer['forecast']> {
  const { indicator, target } = asked;
  if (!indicator.numerator) return null;
  const months = await lastMonths(context, asked);
  const last = months.at(-1)?.to;
  if (last === undefined || last >= target.deadline) return null;
  const rounded = (found: PlanGapAnswer['forecast']): PlanGapAnswer['forecast'] => found && { ...found, value: Math.round(found.value * 100) / 100, low: Math.round(found.low * 100) / 100, high: Math.round(found.high * 100) / 100 };
  if (isSum(indicator)) {
    const year = target.deadline.slice(0, 4);
    const reached = months.filter((month) => month.to.startsWith(year)).reduce((sum, month) => sum + month.value, 0);
    const remaining = Math.max(0, (Number(year) - Number(last.slice(0, 4))) * 12 + 12 - Number(last.slice(5, 7)));
    return rounded(forecastSum(reached, months.map((month) => month.value), Math.min(remaining, 12)));
  }
  const first = months[0]!.to;
  const share = indicator.value === 'percent' && !indicator.mayExceedWhole;
  return rounded(forecastLevel(months.map((month) => ({ day: daysBetween(first, month.to), value: month.value })), daysBetween(first, target.deadline), { least: 0, most: share ? 100 : Infinity }));
}

/** Communes that have not reached the target themselves, the widest gap first. */
async function communesBehind(context: CellContext, { target, indicator, unitId, period, today, map }: Asked): Promise<PlanGapAnswer['communes']> {
  if (target.category !== undefined || target.value === undefined) return [];
  const { areas } = await readAreas(context, indicator, unitId, period, { today, map });
  const behind = areas.flatMap(({ unit, figure }) => {
    const gap = figure.state === 'value' ? targetGap(target, indicator.value, figure) : null;
    return gap === null || gap === 0 ? [] : [{ unit, figure, gap }];
  });
  return behind.sort((a, b) => b.gap - a.gap || (a.unit.code < b.unit.code ? -1 : 1));
}

/** How far a target is from its figure, in people, by commune, and where it is going. @throws Refusal `plan.unknown-target` */
export async function readGap(context: CellContext, plan: Plan, targetId: string, options: { period?: string | undefined; map?: string | undefined; today: string }): Promise<PlanGapAnswer> {
  await refreshCells(context);
  const target = plan.targets.find((each) => each.id === targetId);
  if (!target) throw new Refusal('plan.unknown-target', { plan: plan.plan, target: targetId });
  const { today, map } = options;
  const period = parsePeriod(options.period ?? usualPeriod(plan, today));
  const indicator = findIndicator(context, target.indicator, period);
  const { id, code, type, name } = await planUnit(context.store, plan);
  const asked: Asked = { target, indicator, unitId: id, period, today, map };
  const scope: UnitScope = await unitScope(context, id, { at: period.to, map });
  const actual = await readFigure(context, { indicator, period, category: target.category ?? '', today }, scope);
  const date = period.to < today ? period.to : today;
  const state = scoreTarget(target, actual, date);
  return {
    plan: plan.plan,
    target: target.id,
    title: target.title,
    indicator: target.indicator,
    measure: target.unit,
    value: target.value ?? null,
    comparison: target.comparison,
    deadline: target.deadline,
    unit: { id, code, type, name },
    period: period.id,
    map: map ?? null,
    actual,
    state,
    rule: describeScore(target, state, actual, date),
    gap: targetGap(target, indicator.value, actual),
    communes: await communesBehind(context, asked).catch((error: unknown) => {
      // A plan of a unit without communes on that map: there is nothing to list.
      if (error instanceof Refusal && error.code === 'unit.unknown') return [];
      throw error;
    }),
    forecast: await forecast(context, asked),
  };
}
