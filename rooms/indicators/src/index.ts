export type { RegisterChild, RegisterColumn, RegisterShape } from './shapes/register-shape.ts';


export type { CellRow, CompiledStatement, StatementParameter } from './cells/compile-cells.ts';
export { compileCells, compileGroups } from './cells/compile-cells.ts';
export type { ExplainRow, ExplainSide } from './explain/compile-explain.ts';
export { compileExplain } from './explain/compile-explain.ts';

export type { TimeAddition } from './counting/adding-up.ts';
export { isAdditiveOverUnits, timeAddition } from './counting/adding-up.ts';
export type { Touch, TouchedMonths } from './counting/touched-by.ts';
export { touchedBy } from './counting/touched-by.ts';

export type { ClauseWords } from './describe/describe-clause.ts';
export { describeClause } from './describe/describe-clause.ts';
export { checkIndicator } from './checks/check-indicator.ts';

export type { Cell, CombinedCell } from './figures/combine-cells.ts';
export { combineCells } from './figures/combine-cells.ts';
export type { ComputedFigure } from './figures/compute-figure.ts';
export { computeFormula } from './figures/compute-formula.ts';
export { describeBasis } from './describe/describe-basis.ts';
export { computeFigure } from './figures/compute-figure.ts';
export { percentOfPrevious } from './figures/percent-of-previous.ts';
export { figureInterval, funnelLines } from './figures/figure-interval.ts';
export { checkFigure } from './figures/check-figure.ts';
export { forecastLevel, forecastSum } from './figures/forecast-figure.ts';
export { targetGap } from './figures/target-gap.ts';
export { describeScore } from './describe/describe-score.ts';
export type { TargetState } from './figures/score-target.ts';
export { scoreTarget } from './figures/score-target.ts';
