import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { checkExpression, ExpressionError, parseExpression } from '@tuyen/records';
import type { ExpressionType, Finding } from '@tuyen/records';
import { isNamedBreakdown } from '../counting/breakdown-rule.ts';
import { countScope, RESIDENCE } from '../counting/count-scope.ts';
import type { CountScope } from '../counting/count-scope.ts';
import { findLines, identifierValue, lineValue } from '../expression/expression-scope.ts';
import type { SqlValue } from '../expression/sql-value.ts';
import { hasFactor } from '../figures/compute-figure.ts';
import { findColumn, findRegister } from '../shapes/register-shape.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';

const NUMBERS: readonly string[] = ['integer', 'decimal', 'quantity'];
const DAYS: readonly string[] = ['date', 'dateTime'];

function typeOfValue(value: SqlValue): ExpressionType {
  if (value.kind === 'null') return 'unknown';
  if (value.kind !== 'text' || !value.alwaysDate) return value.kind;
  return value.alwaysInstant ? 'dateTime' : 'date';
}

/** Type of a word in the condition, as the compiler will read it; undefined where it would not find it. */
function resolve(scope: CountScope, name: string, group: string | null): ExpressionType | undefined {
  const line = findLines(scope, group ?? name);
  if (group === null && line) return 'rows';
  const value = group === null ? identifierValue(scope, name) : line && lineValue(scope, line, name);
  return value && typeOfValue(value);
}

function checkText(text: string, field: string, scope: CountScope, wanted: 'boolean' | 'number' | 'any'): Finding[] {
  try {
    const { type, problems } = checkExpression(parseExpression(text), (name, group) => resolve(scope, name, group));
    const findings = problems.map(({ code, facts }): Finding => ({ code, severity: 'error', field, facts }));
    const fits = type === 'unknown' || (wanted === 'any' ? type !== 'rows' && type !== 'group' : type === wanted);
    return fits ? findings : [...findings, { code: 'expression.type', severity: 'error', field, facts: { position: 0 } }];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ code: error.code, severity: 'error', field, facts: error.facts }];
  }
}

function checkColumn(shape: RegisterShape, name: string, field: string, types: readonly string[]): Finding[] {
  const column = findColumn(shape.columns, name);
  if (!column) return [{ code: 'content.column-unknown', severity: 'error', field, facts: { register: shape.table, column: name } }];
  return types.includes(column.type) ? [] : [{ code: 'content.column-type', severity: 'error', field, facts: { column: name, type: column.type, expected: types.join(', ') } }];
}

function checkPlace(scope: CountScope, side: string, shapes: readonly RegisterShape[]): Finding[] {
  if (scope.placedBy === 'nothing') return [{ code: 'indicator.no-place', severity: 'error', field: 'place', facts: { register: scope.shape.table } }];
  if (!scope.residence) return [];
  const residence = findRegister(shapes, RESIDENCE) ?? scope.residence;
  return [
    ...checkColumn(residence, 'commune', `${side}.place`, ['unit']),
    ...checkColumn(residence, 'kind', `${side}.place`, ['coding', 'string']),
    ...['from', 'to'].flatMap((name) => checkColumn(residence, name, `${side}.place`, ['date'])),
  ];
}

function checkCount(indicator: Indicator, side: 'numerator' | 'denominator', count: IndicatorCount, shapes: readonly RegisterShape[]): Finding[] {
  const shape = findRegister(shapes, count.register);
  if (!shape) return [{ code: 'content.reference-unknown', severity: 'error', field: `${side}.register`, facts: { id: indicator.indicator, reference: count.register } }];
  const scope = countScope(count, indicator.place, shapes);
  const findings = checkPlace(scope, side, shapes);
  if (count.count === 'sum') {
    if (count.amount !== undefined) findings.push(...checkText(count.amount, `${side}.amount`, scope, 'number'));
    else if (count.field === undefined) findings.push({ code: 'content.key-missing', severity: 'error', field: side, facts: { key: 'field' } });
    else findings.push(...checkColumn(shape, count.field, `${side}.field`, NUMBERS));
  }
  if (count.time === 'during' && count.date !== undefined && count.date !== 'at_date') findings.push(...checkColumn(shape, count.date, `${side}.date`, DAYS));
  if (count.where !== undefined) findings.push(...checkText(count.where, `${side}.where`, scope, 'boolean'));
  return findings;
}

function checkBreakdowns(indicator: Indicator, numerator: IndicatorCount, shapes: readonly RegisterShape[]): Finding[] {
  if (!findRegister(shapes, numerator.register)) return [];
  const scope = countScope(numerator, indicator.place, shapes);
  return (indicator.breakdowns ?? []).flatMap(({ by }, index) => (isNamedBreakdown(by) ? [] : checkText(by, `breakdowns[${index}].by`, scope, 'any')));
}

/**
 * Whether an indicator can be compiled over the registers there are: after a call without an error finding no compiler of this room throws.
 * The content check of `programmes` looks at the same definitions before they are loaded; this one looks at the tables that really stand.
 */
export function checkIndicator(indicator: Indicator, shapes: readonly RegisterShape[]): Finding[] {
  const { numerator, denominator, value } = indicator;
  const findings: Finding[] = [];
  if (numerator) findings.push(...checkCount(indicator, 'numerator', numerator, shapes), ...checkBreakdowns(indicator, numerator, shapes));
  if (denominator) findings.push(...checkCount(indicator, 'denominator', denominator, shapes));
  if (numerator && !denominator && hasFactor(indicator)) findings.push({ code: 'content.denominator-missing', severity: 'error', field: 'value', facts: { value } });
  if (denominator && !numerator) findings.push({ code: 'content.key-missing', severity: 'error', field: 'denominator', facts: { key: 'numerator' } });
  return findings;
}
