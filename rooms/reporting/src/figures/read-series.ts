import type { Figure, SeriesAnswer } from '@tuyen/contract';
import { type Period, Refusal, addDays, listPeriodsCovering, parsePeriod, previousYear } from '@tuyen/records';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { findIndicator } from './find-indicator.ts';
import { readFigure } from './read-figures.ts';
import { unitScope } from './unit-scope.ts';

/** Ten years of months: nobody reads more at once. */
const LONGEST = 130;

/** The periods of one kind from one to another. @throws Refusal `period.invalid` where they are of different kinds, reversed, ranges or too many */
function periodsBetween(from: Period, to: Period): Period[] {
  const { kind } = from;
  if (kind === 'range' || kind !== to.kind || from.from > to.from) throw new Refusal('period.invalid', { period: `${from.id} … ${to.id}` });
  const periods = [from];
  for (let last = from; last.from < to.from; ) {
    // Nine months are followed by three that belong to no such period.
    const [next] = [1, 100].flatMap((days) => listPeriodsCovering(addDays(last.to, days), [kind]));
    if (!next || periods.length >= LONGEST) throw new Refusal('period.invalid', { period: `${from.id} … ${to.id}` });
    periods.push(next);
    last = next;
  }
  return periods;
}

/** One indicator over a stretch of periods on one map (the last period's units when none is chosen), each beside the same period of the year before. */
export async function readSeries(context: CellContext, id: string, unitId: string, asked: { from: string; to: string; map?: string | undefined; today: string }): Promise<SeriesAnswer> {
  await refreshCells(context);
  const periods = periodsBetween(parsePeriod(asked.from), parsePeriod(asked.to));
  const map = asked.map ?? periods.at(-1)!.to;
  const figureOf = async (period: Period): Promise<{ figure: Figure; version: number }> => {
    const indicator = findIndicator(context, id, period);
    return { version: indicator.version, figure: await readFigure(context, { indicator, period, category: '', today: asked.today }, await unitScope(context, unitId, { at: period.to, map })) };
  };
  const known = new Map<string, { figure: Figure; version: number }>();
  for (const period of periods) known.set(period.id, await figureOf(period));
  const points: SeriesAnswer['points'] = [];
  for (const period of periods) {
    const before = previousYear(period);
    const { figure, version } = known.get(period.id)!;
    const previous = before ? (known.get(before.id) ?? (await figureOf(before))).figure : null;
    points.push({ period: period.id, from: period.from, to: period.to, version, figure, previous });
  }
  const indicator = findIndicator(context, id, periods.at(-1)!);
  const { unit } = await unitScope(context, unitId, { at: map });
  return { indicator: id, title: indicator.title, measure: indicator.unit, unit: { id: unit.id, code: unit.code, type: unit.type, name: unit.name }, map, points };
}
