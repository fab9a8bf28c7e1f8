import type { AreaFigure, AreasAnswer, Figure } from '@tuyen/contract';
import { figureInterval, funnelLines } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import { type Period, Refusal, ancestorsOf, descendantsOf } from '@tuyen/records';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { readFigures } from './read-figures.ts';
import { type UnitScope, unitScope } from './unit-scope.ts';

/** Places from the best; equals share a place. Small denominators and what is no figure are not ranked. */
function rank(indicator: Indicator, figures: readonly Figure[]): (number | null)[] {
  const values = figures.map((figure) => (figure.state === 'value' && !figure.small ? figure.value : null));
  const better = (a: number, b: number): boolean => (indicator.direction === 'down' ? a < b : a > b);
  return values.map((value) => (value === null ? null : 1 + values.filter((other) => other !== null && better(other, value)).length));
}

/** One indicator for every commune of a place: all figures in a handful of statements. @throws Refusal `unit.unknown` where the unit is no place */
export async function readAreas(context: CellContext, indicator: Indicator, unitId: string, period: Period, options: { today: string; map?: string | undefined }): Promise<AreasAnswer> {
  await refreshCells(context);
  const book = await context.units.book();
  const map = options.map ?? period.to;
  const asked = { at: period.to, map };
  const whole = await unitScope(context, unitId, asked);
  const communes = descendantsOf(book, unitId, map).filter((unit) => unit.type === 'commune');
  const below = communes.length > 0 ? communes : descendantsOf(book, unitId, map).filter((unit) => unit.type === 'village');
  if (below.length === 0) throw new Refusal('unit.unknown', { unit: unitId });
  const scopes: UnitScope[] = [];
  for (const unit of below) scopes.push(await unitScope(context, unit.id, asked));
  const [figure, ...figures] = await readFigures(context, { indicator, period, category: '', today: options.today }, [whole, ...scopes]);
  const ranks = rank(indicator, figures);
  const provinceOf = (id: string): string => ancestorsOf(book, id, map).find((unit) => unit.type === 'province')?.code ?? '';
  const brief = ({ id, code, type, name }: UnitScope['unit']): AreaFigure['unit'] => ({ id, code, type, name });
  return {
    indicator: indicator.indicator,
    version: indicator.version,
    title: indicator.title,
    measure: indicator.unit,
    direction: indicator.direction,
    unit: brief(whole.unit),
    period: { id: period.id, from: period.from, to: period.to },
    map,
    whole: figure!,
    areas: scopes.map(({ unit }, index) => ({ unit: brief(unit), province: provinceOf(unit.id), figure: figures[index]!, interval: figureInterval(indicator, figures[index]!), rank: ranks[index]! })),
    limits: funnelLines(indicator, figure!, Math.max(...figures.map((each) => each.denominator ?? 0), 10)),
  };
}
