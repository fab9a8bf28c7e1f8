import type { ExplainAnswer } from '@tuyen/contract';
import { type ExplainRow, type ExplainSide, compileExplain, describeClause } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import type { Period } from '@tuyen/records';
import { type Statements, readCompiled } from '@tuyen/store';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { type FigureQuestion, readFigure, readFigures } from '../figures/read-figures.ts';
import { type FigureMap, type UnitScope, isPlace, unitScope, unitsOneLevelDown } from '../figures/unit-scope.ts';

/** Who stands behind a figure, without their names: the caller adds what it may show. */
export interface Explanation extends Omit<ExplainAnswer, 'persons'> {
  rows: ExplainRow[];
}

const PAGE = 50;

async function figuresBelow(context: CellContext, question: FigureQuestion, { id, type }: UnitScope['unit'], map: FigureMap): Promise<ExplainAnswer['below']> {
  const units = await unitsOneLevelDown(context, id, map);
  const asPartOf = isPlace(type) ? 'place' : undefined;
  const scopes: UnitScope[] = [];
  for (const unit of units) scopes.push(await unitScope(context, unit.id, map, asPartOf));
  const figures = await readFigures(context, question, scopes);
  return scopes.map(({ unit }, index) => ({ unit: unitBrief(unit), figure: figures[index]! }));
}

const unitBrief = ({ id, code, type, name }: UnitScope['unit']): ExplainAnswer['unit'] => ({ id, code, type, name });

/**
 * Opens a figure: the clause that counts, the same figure one level down, and the rows counted, a page at a time.
 * @param rowsFrom the database as whoever asks may see it: the figure is everybody's, the rows behind it are theirs
 * @param after keyset of the last row of the page before; the same order whatever is entered meanwhile.
 */
export async function explainFigure(
  context: CellContext,
  indicator: Indicator,
  unitId: string,
  period: Period,
  options: { side: ExplainSide; after?: { at: string; id: string }; limit?: number; page?: number; today: string; map?: string | undefined; rowsFrom?: Statements },
): Promise<Explanation> {
  await refreshCells(context);
  const map = { at: period.to, map: options.map };
  const question = { indicator, period, category: '', today: options.today };
  const scope = await unitScope(context, unitId, map);
  const figure = await readFigure(context, question, scope);
  const statement = compileExplain(indicator, options.side, context.shapes);
  const limit = options.limit ?? PAGE;
  const skip = (options.page ?? 0) * limit;
  const rows =
    statement && figure.source === 'records'
      ? await readCompiled<ExplainRow>(options.rowsFrom ?? context.store.database, statement.sql, [period.from, period.to, scope.unitKeys, skip + limit + 1, options.after?.at ?? null, options.after?.id ?? null])
      : [];
  const clause = describeClause(indicator, context.shapes);
  return {
    indicator: indicator.indicator,
    version: indicator.version,
    title: indicator.title,
    measure: indicator.unit,
    clause: { numerator: clause.numerator?.vi ?? '', denominator: clause.denominator?.vi ?? null, sql: statement?.sql ?? '' },
    unit: unitBrief(scope.unit),
    period: { id: period.id, from: period.from, to: period.to },
    map: options.map ?? null,
    figure,
    below: await figuresBelow(context, question, scope.unit, map),
    rows: rows.slice(skip, skip + limit),
    more: rows.length > skip + limit,
  };
}
