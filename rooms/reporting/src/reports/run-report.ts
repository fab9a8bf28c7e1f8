import type { Figure, ReportAnswer, ReportAnswerLine } from '@tuyen/contract';
import { percentOfPrevious } from '@tuyen/indicators';
import type { Report } from '@tuyen/programmes';
import { type Period, Refusal, parsePeriod, previousYear } from '@tuyen/records';
import { findUnits } from '@tuyen/store';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { readFigure } from '../figures/read-figures.ts';
import { type UnitScope, unitScope } from '../figures/unit-scope.ts';
import { findIndicator } from '../figures/find-indicator.ts';
import { reportOf } from '../issues/report-due.ts';

async function lineOf(context: CellContext, line: Report['lines'][number], scopes: { now: UnitScope; before: UnitScope | null }, periods: { now: Period; before: Period | null }, today: string): Promise<ReportAnswerLine> {
  const indicator = findIndicator(context, line.indicator, periods.now);
  const category = line.category ?? '';
  const figure = await readFigure(context, { indicator, period: periods.now, category, today }, scopes.now);
  const previous: Figure | null = periods.before && scopes.before ? await readFigure(context, { indicator, period: periods.before, category, today }, scopes.before) : null;
  return {
    id: line.id,
    title: line.title,
    level: line.level ?? 0,
    indicator: line.indicator,
    measure: indicator.unit,
    figure,
    previous,
    // A share is compared by points, not by a percent of a percent.
    percentOfPrevious: previous && (indicator.value === 'count' || indicator.value === 'amount') ? percentOfPrevious(figure, previous) : null,
  };
}

/** Runs a report for a unit (by the code it has on the map's day, the period's last one when none is chosen) and a period, beside the same period of the year before. */
export async function runReport(context: CellContext, id: string, unitCode: string, periodId: string, today: string, map?: string): Promise<ReportAnswer> {
  await refreshCells(context);
  const now = parsePeriod(periodId);
  const report = reportOf(context.store.content, id, now);
  const [unit] = await findUnits(context.store.database, { at: map ?? now.to, code: unitCode });
  if (!unit) throw new Refusal('unit.unknown-code', { code: unitCode });
  const before = report.comparePreviousYear ? previousYear(now) : null;
  const scopes = { now: await unitScope(context, unit.id, { at: now.to, map }), before: before && (await unitScope(context, unit.id, { at: before.to, map: map ?? now.to })) };
  const lines: ReportAnswerLine[] = [];
  for (const line of report.lines) lines.push(await lineOf(context, line, scopes, { now, before }, today));
  return {
    report: report.report,
    version: report.version,
    title: report.title,
    unit: { id: unit.id, code: unit.code, type: unit.type, name: unit.name },
    period: { id: now.id, from: now.from, to: now.to },
    map: map ?? null,
    previous: before && { id: before.id, from: before.from, to: before.to },
    lines,
  };
}
