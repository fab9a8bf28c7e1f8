import type { Figure } from '@tuyen/contract';
import { type Cell, type ComputedFigure, checkFigure, combineCells, compileGroups, computeFigure, computeFormula, describeBasis, isAdditiveOverUnits } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import { type Period, describeProblem } from '@tuyen/records';
import { type TotalRow, listTotals, listUnitsWithRecords, readCells } from '@tuyen/store';
import { type CellContext, ensureCells, ensureTotals } from '../cells/refresh-cells.ts';
import { findIndicator } from './find-indicator.ts';
import type { UnitScope } from './unit-scope.ts';

/** Which figures are asked for, one for each scope. */
export interface FigureQuestion {
  indicator: Indicator;
  period: Period;
  /** '' for the whole, or `breakdown=value`. */
  category: string;
  today: string;
}

const NO_DATA: Figure = { state: 'no-data', value: null, numerator: null, denominator: null, source: null, sourceNote: null, estimated: false, unverified: false, explainable: false, small: false, basis: null, finding: null };

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
    ...judge(indicator, { denominator: total.denominator }),
    basis: null,
    finding: null,
  };
}

const judge = ({ minimumDenominator = 0 }: Indicator, { denominator }: { denominator: number | null }): Pick<Figure, 'small'> => ({ small: denominator !== null && denominator < minimumDenominator });

/** A share above the whole is told as a finding, with what was counted. */
function contradict(indicator: Indicator, figure: ComputedFigure): Pick<Figure, 'state' | 'value' | 'finding'> {
  const [finding] = checkFigure(indicator, figure);
  return finding ? { state: 'contradicted', value: null, finding: describeProblem(finding.code, finding.facts) } : { state: figure.state, value: figure.value, finding: null };
}

/** Cells of one scope with their weights, and whether one that counts belongs to it only by estimate. */
interface ScopeCells {
  cells: Cell[];
  estimated: boolean;
}

const counts = (cell: Cell): boolean => Number(cell.numerator) !== 0 || Number(cell.denominator ?? 0) !== 0;

function weigh(cells: ReadonlyMap<number, Cell>, scope: UnitScope): ScopeCells {
  const found: ScopeCells = { cells: [], estimated: false };
  for (const [key, { weight, estimated }] of scope.weights) {
    const cell = cells.get(key);
    if (!cell) continue;
    found.cells.push({ ...cell, weight });
    found.estimated ||= estimated && counts(cell);
  }
  return found;
}

async function additiveCells(context: CellContext, { indicator, period, category }: FigureQuestion, scopes: readonly UnitScope[]): Promise<ScopeCells[]> {
  const kept = await ensureCells(context, indicator, period.from, period.to);
  if (!kept) return scopes.map(() => ({ cells: [], estimated: false }));
  const keys = [...new Set(scopes.flatMap((scope) => scope.unitKeys))];
  const cells = new Map((await readCells(context.store.database, kept.key, keys, category)).map((cell) => [cell.unit_key, cell]));
  return scopes.map((scope) => weigh(cells, scope));
}

/** One unit's figure is kept in the database until a record may move it. */
async function keptCells(context: CellContext, { indicator, period, category }: FigureQuestion, scope: UnitScope): Promise<ScopeCells | null> {
  const statement = compileGroups(indicator, context.shapes);
  if (!statement || [...scope.weights.values()].some((each) => each.weight < 1)) return null;
  const rows = await ensureTotals(context, indicator, statement, period, scope.unitKeys);
  return { cells: rows.filter((row) => row.category === category), estimated: false };
}

/** Where somebody may be counted at two units, units that belong to a scope whole are counted as one, each divided one for itself. */
async function groupedCells(context: CellContext, question: FigureQuestion, scopes: readonly UnitScope[]): Promise<ScopeCells[]> {
  const { indicator, period, category } = question;
  const [only] = scopes;
  const kept = scopes.length === 1 && only ? await keptCells(context, question, only) : null;
  if (kept) return [kept];
  const statement = compileGroups(indicator, context.shapes);
  if (!statement) return scopes.map(() => ({ cells: [], estimated: false }));
  const groups: { unit: number; group: number }[] = [];
  // Groups of scopes are 0, 1, 2 …; a divided unit is a group of its own, numbered below zero.
  scopes.forEach((scope, index) => scope.weights.forEach(({ weight }, unit) => groups.push({ unit, group: weight < 1 ? -unit : index })));
  const once = new Map(groups.map((each) => [`${each.unit} ${each.group}`, each]));
  const asked = [...once.values()];
  const rows = await context.groups.read(statement.sql, [period.from, period.to, asked.map((each) => each.unit), asked.map((each) => each.group)]);
  const byGroup = new Map(rows.filter((row) => row.category === category).map((row) => [row.unit_key, row]));
  return scopes.map((scope, index) => {
    const whole = byGroup.get(index);
    const parts = weigh(new Map([...scope.weights].flatMap(([key, { weight }]) => (weight < 1 && byGroup.has(-key) ? [[key, byGroup.get(-key)!] as const] : []))), scope);
    return { cells: [...(whole ? [whole] : []), ...parts.cells], estimated: parts.estimated };
  });
}

/** People are whole: a count that rests on shares is told to the nearest one. */
function roundEstimate(indicator: Indicator, figure: ComputedFigure): ComputedFigure {
  const whole = (value: number | null): number | null => (value === null || indicator.numerator?.count === 'sum' ? value : Math.round(value));
  return { ...figure, value: indicator.value === 'count' ? whole(figure.value) : figure.value, numerator: whole(figure.numerator), denominator: whole(figure.denominator) };
}

/** A unit that recorded before or in the period and counted nobody has a true zero; one that never recorded has no data. */
function settleZero(indicator: Indicator, recorded: boolean, computed: ComputedFigure): ComputedFigure {
  if (!recorded) return { state: 'no-data', value: null, numerator: null, denominator: null };
  if (computed.state !== 'no-data') return computed;
  return indicator.denominator ? { state: 'not-applicable', value: null, numerator: 0, denominator: 0 } : { state: 'value', value: 0, numerator: 0, denominator: null };
}

/** Figures of a formula: those of its terms first, then the arithmetic over them. */
async function formulaFigures(context: CellContext, question: FigureQuestion, formula: NonNullable<Indicator['formula']>, scopes: readonly UnitScope[]): Promise<Figure[]> {
  const terms = new Map<string, Figure[]>();
  for (const id of Object.values(formula.terms)) terms.set(id, await readFigures(context, { ...question, indicator: findIndicator(context, id, question.period) }, scopes));
  return scopes.map((_, index) => {
    const figureOf = (id: string): Figure => terms.get(id)![index]!;
    const computed = computeFormula(formula, figureOf);
    if (computed.state === 'no-data') return NO_DATA;
    const parts = [...terms.keys()].map(figureOf);
    const sources = new Set(parts.map((part) => part.source));
    const source = sources.size === 1 ? parts[0]!.source : 'mixed';
    const is = (key: 'estimated' | 'unverified' | 'small'): boolean => parts.some((part) => part[key]);
    return { ...NO_DATA, ...computed, source, estimated: is('estimated'), unverified: is('unverified') || unverifiedOf(question.indicator), explainable: parts.every((part) => part.explainable), small: is('small') };
  });
}

async function computedFigures(context: CellContext, question: FigureQuestion, scopes: readonly UnitScope[]): Promise<Figure[]> {
  const { indicator, period, today } = question;
  if (indicator.formula && period.from <= today) return formulaFigures(context, question, indicator.formula, scopes);
  if (!indicator.numerator || period.from > today || scopes.length === 0) return scopes.map(() => NO_DATA);
  const found = isAdditiveOverUnits(indicator, context.shapes) ? await additiveCells(context, question, scopes) : await groupedCells(context, question, scopes);
  const computed = found.map(({ cells }) => computeFigure(indicator, combineCells(cells)));
  const doubtful = scopes.filter((_, index) => computed[index]!.state === 'no-data' || computed[index]!.numerator === 0);
  const register = indicator.denominator?.register ?? indicator.numerator.register;
  const recorded = await listUnitsWithRecords(context.store.database, register, [...new Set(doubtful.flatMap((scope) => scope.unitKeys))], indicator.place, period.to);
  const basis = describeBasis(indicator, context.shapes, period);
  return scopes.map((scope, index) => {
    const one = computed[index]!;
    const settled = one.state === 'no-data' || one.numerator === 0 ? settleZero(indicator, scope.unitKeys.some((key) => recorded.has(key)), one) : one;
    if (settled.state === 'no-data') return NO_DATA;
    const estimated = scope.estimated || found[index]!.estimated;
    const told = estimated ? roundEstimate(indicator, settled) : settled;
    return { ...told, ...contradict(indicator, told), source: 'records' as const, sourceNote: null, estimated, unverified: unverifiedOf(indicator), explainable: true, ...judge(indicator, told), basis };
  });
}

/**
 * Figures of one indicator, period and category for many units at once. What was handed in as a total for a very unit, period and category
 * stands first (an issued figure is not recomputed); else it is counted from records. Zero, missing and not applicable are three states.
 */
export async function readFigures(context: CellContext, question: FigureQuestion, scopes: readonly UnitScope[]): Promise<Figure[]> {
  const { indicator, period, category } = question;
  const totals = new Map((await listTotals(context.store.database, indicator.indicator, period.id, scopes.map((scope) => scope.unit.key), category)).map((total) => [total.unit_key, total]));
  const asked = scopes.filter((scope) => !totals.has(scope.unit.key));
  const computed = await computedFigures(context, question, asked);
  const byScope = new Map(asked.map((scope, index) => [scope, computed[index]!]));
  return scopes.map((scope) => byScope.get(scope) ?? reportedFigure(indicator, totals.get(scope.unit.key)!));
}

/** One figure. */
export async function readFigure(context: CellContext, question: FigureQuestion, scope: UnitScope): Promise<Figure> {
  return (await readFigures(context, question, [scope]))[0]!;
}
