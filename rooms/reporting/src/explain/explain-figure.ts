import type { ExplainAnswer } from '@tuyen/contract';
import { type ExplainRow, type ExplainSide, compileExplain, describeClause } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import type { Period } from '@tuyen/records';
import { type Statements, readCompiled } from '@tuyen/store';
import { type CellContext, refreshCells } from '../cells/refresh-cells.ts';
import { readFigure } from '../figures/read-figure.ts';
import { type UnitScope, isPlace, unitScope, unitsOneLevelDown } from '../figures/unit-scope.ts';

/** Who stands behind a figure, without their names: the caller adds what it may show. */
export interface Explanation extends Omit<ExplainAnswer, 'persons'> {
  rows: ExplainRow[];
}

const PAGE = 50;

async function figuresBelow(context: CellContext, indicator: Indicator, { key: unitKey, type }: UnitScope['unit'], period: Period, today: string): Promise<ExplainAnswer['below']> {
  const below: ExplainAnswer['below'] = [];
  const asPartOf = isPlace(type) ? 'place' : undefined;
  for (const unit of await unitsOneLevelDown(context.store, unitKey, period.to)) {
    const figure = await readFigure(context, indicator, await unitScope(context.store, unit.key, period.to, asPartOf), period, '', today);
    below.push({ unit: { id: unit.id, code: unit.code, type: unit.type, name: unit.name }, figure });
  }
  return below;
}

/**
 * Opens a figure: the clause that counts, the same figure one level down, and the rows counted, a page at a time.
 * @param rowsFrom the database as whoever asks may see it: the figure is everybody's, the rows behind it are theirs
 * @param after keyset of the last row of the page before; the same order whatever is entered meanwhile.
 */
export async function explainFigure(
  context: CellContext,
  indicator: Indicator,
  unitKey: number,
  period: Period,
  options: { side: ExplainSide; after?: { at: string; id: string }; limit?: number; page?: number; today: string; rowsFrom?: Statements },
): Promise<Explanation> {
  await refreshCells(context);
  const scope = await unitScope(context.store, unitKey, period.to);
  const figure = await readFigure(context, indicator, scope, period, '', options.today);
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
    unit: { id: scope.unit.id, code: scope.unit.code, type: scope.unit.type, name: scope.unit.name },
    period: { id: period.id, from: period.from, to: period.to },
    figure,
    below: await figuresBelow(context, indicator, scope.unit, period, options.today),
    rows: rows.slice(skip, skip + limit),
    more: rows.length > skip + limit,
  };
}
