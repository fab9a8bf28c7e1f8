/** A constant of an expression. */
export type LiteralValue = string | number | boolean | null;

export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||' | '+' | '-' | '*' | '/';

/** Functions over single values, with the fewest and the most arguments they take. */
export const functionArity = {
  isNull: [1, 1],
  coalesce: [1, 20],
  startsWith: [2, 2],
  ageYears: [2, 2],
  ageMonths: [2, 2],
  ageDays: [2, 2],
  daysBetween: [2, 2],
  yearOf: [1, 1],
  round: [2, 2],
} as const satisfies Record<string, readonly [fewest: number, most: number]>;

export type FunctionName = keyof typeof functionArity;

/** Functions over the rows of a repeating group. */
export type AggregateName = 'any' | 'count' | 'sum';

/** A parsed expression; `position` counts UTF-16 units from 0 in the text it was parsed from. */
export type Expression =
  | { kind: 'literal'; value: LiteralValue; position: number }
  /** A field: `sex`, `vital_signs.systolic`, `subject.birth_date`, `at`. */
  | { kind: 'identifier'; name: string; position: number }
  | { kind: 'unary'; operator: '!' | '-'; operand: Expression; position: number }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; position: number }
  /** `in(x, ['a', 'b'])`; the list holds at least one constant and no null. */
  | { kind: 'in'; operand: Expression; values: NonNullable<LiteralValue>[]; position: number }
  | { kind: 'call'; function: FunctionName; arguments: Expression[]; position: number }
  /** `any(group, condition)`, `count(group)` (argument null), `count(group, condition)`, `sum(group, field)`; identifiers of the argument are the group's fields. */
  | { kind: 'aggregate'; function: AggregateName; group: string; argument: Expression | null; position: number };
