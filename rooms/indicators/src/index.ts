export type { RegisterChild, RegisterColumn, RegisterShape } from './shapes/register-shape.ts';

export type { ExpressionScope } from './expression/expression-scope.ts';
export type { SqlValue, TextValue } from './expression/sql-value.ts';
export { compileExpression } from './expression/compile-expression.ts';

export type { CellRow, CompiledStatement, StatementParameter } from './cells/compile-cells.ts';
export { compileCells, compileTotals } from './cells/compile-cells.ts';
export type { ExplainRow, ExplainSide } from './explain/compile-explain.ts';
export { compileExplain } from './explain/compile-explain.ts';

export { AGE_GROUPS } from './counting/breakdown-rule.ts';
export { TIERS } from './counting/tier.ts';
export type { TimeAddition } from './counting/adding-up.ts';
export { isAdditiveOverTime, isAdditiveOverUnits, timeAddition } from './counting/adding-up.ts';
export type { Touch, TouchedMonths } from './counting/touched-by.ts';
export { touchedBy } from './counting/touched-by.ts';

export type { ClauseWords } from './describe/describe-clause.ts';
export { describeClause } from './describe/describe-clause.ts';
export { checkIndicator } from './checks/check-indicator.ts';
export { indicatorProblems } from './checks/indicator-problems.ts';

export type { Cell, CombinedCell } from './figures/combine-cells.ts';
export { combineCells } from './figures/combine-cells.ts';
export type { ComputedFigure } from './figures/compute-figure.ts';
export { computeFigure, FIGURE_DECIMALS } from './figures/compute-figure.ts';
export { percentOfPrevious } from './figures/percent-of-previous.ts';
export { roundHalfAway } from './figures/decimal.ts';
export { checkFigure } from './figures/check-figure.ts';
export type { TargetState } from './figures/score-target.ts';
export { scoreTarget } from './figures/score-target.ts';
