import type { Figure } from '@tuyen/contract';
import { type ComputedFigure, combineCells, compileTotals, computeFigure, isAdditiveOverUnits } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import type { Period } from '@tuyen/records';
import { type TotalRow, hasRecords, listTotals, readCells } from '@tuyen/store';
import { type CellContext, ensureCells, ensureTotals } from '../cells/refresh-cells.ts';
import type { UnitScope } from './unit-scope.ts';

const NO_DATA: Figure = { state: 'no-data', value: null, numerator: null, denominator: null, source: null, sourceNote: null, estimated: false, unverified: false, explainable: false };

const unverifiedOf = (indicator: Indicator): boolean => indicator.confidence === 'low';

function reportedFigure(indicator: Indicator, total: TotalRow): Figure {
  return {
    state: 'value',
    value: total.value,
    numerator: total.numerator,
    denominator: total.denominator,
    source: total.derived ? 'derived' : 'reported',
    sourceNote: total.source,
    estimated: total.derived,
    unverified: unverifiedOf(indicator),
    explainable: false,
  };
}

async function computedFigure(context: CellContext, indicator: Indicator, scope: UnitScope, period: Period, category: string): Promise<ComputedFigure> {
  const { database } = context.store;
  if (!isAdditiveOverUnits(indicator, context.shapes)) {
    const statement = compileTotals(indicator, context.shapes);
    if (!statement) return computeFigure(indicator, null);
    const rows = await ensureTotals(context, indicator, statement, period, scope.unitKeys);
    return computeFigure(indicator, combineCells(rows.filter((row) => row.category === category)));
  }
  const kept = await ensureCells(context, indicator, period.from, period.to);
  return computeFigure(indicator, kept ? combineCells(await readCells(database, kept.key, scope.unitKeys, category)) : null);
}

/** A unit that recorded before or in the period and counted nobody has a true zero; one that never recorded has no data. */
async function zeroIsTrue(context: CellContext, indicator: Indicator, scope: UnitScope, period: Period, today: string): Promise<boolean> {
  if (!indicator.numerator || period.from > today) return false;
  const register = indicator.denominator?.register ?? indicator.numerator.register;
  return hasRecords(context.store.database, register, scope.unitKeys, indicator.place, period.to);
}

/**
 * One figure: what was handed in as a total for this very unit, period and category stands first (an issued figure is not recomputed);
 * else it is counted from records. Zero, missing and not applicable are three states.
 * @param category '' for the whole, or `breakdown=value`.
 */
export async function readFigure(context: CellContext, indicator: Indicator, scope: UnitScope, period: Period, category: string, today: string): Promise<Figure> {
  const [total] = await listTotals(context.store.database, indicator.indicator, period.id, [scope.unit.key], category);
  if (total) return reportedFigure(indicator, total);
  if (!indicator.numerator || period.from > today) return NO_DATA;
  const computed = await computedFigure(context, indicator, scope, period, category);
  const settled = computed.state === 'no-data' || computed.numerator === 0 ? await settleZero(context, indicator, scope, period, today, computed) : computed;
  if (settled.state === 'no-data') return NO_DATA;
  return { ...settled, source: 'records', sourceNote: null, estimated: scope.estimated, unverified: unverifiedOf(indicator), explainable: true };
}

async function settleZero(context: CellContext, indicator: Indicator, scope: UnitScope, period: Period, today: string, computed: ComputedFigure): Promise<ComputedFigure> {
  if (!(await zeroIsTrue(context, indicator, scope, period, today))) return { state: 'no-data', value: null, numerator: null, denominator: null };
  if (computed.state !== 'no-data') return computed;
  return indicator.denominator ? { state: 'not-applicable', value: null, numerator: 0, denominator: 0 } : { state: 'value', value: 0, numerator: 0, denominator: null };
}
