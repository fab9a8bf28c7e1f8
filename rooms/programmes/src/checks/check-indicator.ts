import type { FieldType } from '@tuyen/records';
import type { ContentPath, Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import type { Indicator, IndicatorBreakdown, IndicatorCount, IndicatorFormula, IndicatorValueKind } from '../indicator.ts';
import { checkExpression } from './check-expression.ts';
import { checkIdsUnique } from './check-versions.ts';
import { indicatorScope } from './expression-scope.ts';
import type { RegisterColumns } from './register-columns.ts';
import type { Registers } from './registers.ts';

/** Ways to break down that need no expression. `reported`: the categories exist only in totals handed in. */
export const NAMED_BREAKDOWNS: readonly string[] = ['sex', 'age-group', 'poverty', 'diagnosis-chapter', 'tier', 'reported'];

const NUMBERS: readonly FieldType[] = ['integer', 'decimal', 'quantity'];
const DAYS: readonly FieldType[] = ['date', 'dateTime'];
/** Ways to count over something else than the period; one at most. */
const WINDOWS = ['months', 'window', 'startDay'] as const;

const WHOLES: readonly IndicatorValueKind[] = ['count', 'amount'];

function checkColumn(definition: Definition<Indicator>, path: ContentPath, register: RegisterColumns, name: string, types: readonly FieldType[]): void {
  const type = register.columns.get(name)?.type;
  if (type === undefined) addFinding(definition, 'content.column-unknown', path, { register: register.register, column: name });
  else if (!types.includes(type)) addFinding(definition, 'content.column-type', path, { column: name, type, expected: types.join(', ') });
}

function checkTime(definition: Definition<Indicator>, side: string, count: IndicatorCount, register: RegisterColumns): void {
  if (count.time === 'during') {
    if (count.date !== undefined && count.date !== 'at_date') checkColumn(definition, [side, 'date'], register, count.date, DAYS);
    const [first, ...others] = WINDOWS.filter((key) => count[key] !== undefined);
    for (const key of others) addFinding(definition, 'content.key-idle', [side, key], { key, reason: first ?? '' });
    return;
  }
  for (const key of ['date', 'months', 'window', 'startDay'] as const) {
    if (count[key] !== undefined) addFinding(definition, 'content.key-idle', [side, key], { key, reason: `time: ${count.time}` });
  }
  const stays = register.columns.get('from')?.type === 'date' && register.columns.get('to')?.type === 'date';
  if (register.fold !== 'state' && !stays) addFinding(definition, 'content.no-state', [side, 'time'], { register: register.register, time: count.time });
}

function checkAmount(definition: Definition<Indicator>, side: string, { field, amount }: IndicatorCount, register: RegisterColumns, registers: Registers): void {
  if (field !== undefined) checkColumn(definition, [side, 'field'], register, field, NUMBERS);
  if (amount !== undefined) checkExpression(definition, [side, 'amount'], amount, indicatorScope(register, registers), 'number');
  if (field === undefined && amount === undefined) addFinding(definition, 'content.key-missing', [side], { key: 'field' });
  if (field !== undefined && amount !== undefined) addFinding(definition, 'content.key-idle', [side, 'amount'], { key: 'amount', reason: 'field' });
}

function checkCount(definition: Definition<Indicator>, side: 'numerator' | 'denominator', count: IndicatorCount, registers: Registers): void {
  const register = registers.byName.get(count.register);
  if (!register) {
    // Its folder's own finding says enough: a register beside it is refused for the same reason.
    if (definition.leftOut && registers.refused.has(count.register)) return;
    const code = registers.refused.has(count.register) ? 'content.reference-refused' : 'content.reference-unknown';
    addFinding(definition, code, [side, 'register'], { id: definition.value.indicator, reference: count.register });
    return;
  }
  if (count.count === 'sum') {
    checkAmount(definition, side, count, register, registers);
  } else {
    for (const key of ['field', 'amount'] as const) if (count[key] !== undefined) addFinding(definition, 'content.key-idle', [side, key], { key, reason: `count: ${count.count}` });
  }
  checkTime(definition, side, count, register);
  if (count.where !== undefined) checkExpression(definition, [side, 'where'], count.where, indicatorScope(register, registers), 'boolean');
}

function checkBreakdown(definition: Definition<Indicator>, index: number, breakdown: IndicatorBreakdown, registers: Registers): void {
  const categories = breakdown.categories ?? [];
  const seen = new Set<string>();
  categories.forEach(({ code }, place) => {
    if (seen.has(code)) addFinding(definition, 'content.duplicate-id', ['breakdowns', index, 'categories', place, 'code'], { id: code });
    seen.add(code);
  });
  if (NAMED_BREAKDOWNS.includes(breakdown.by)) return;
  const { numerator } = definition.value;
  const path = ['breakdowns', index, 'by'];
  if (!numerator) {
    addFinding(definition, 'content.breakdown-without-register', path, { breakdown: breakdown.id });
    return;
  }
  const register = registers.byName.get(numerator.register);
  if (register) checkExpression(definition, path, breakdown.by, indicatorScope(register, registers), 'any');
}

/** Arithmetic over its own terms only. Whether the terms exist is told by `checkFormulas`, which sees them all. */
function checkFormula(definition: Definition<Indicator>, { terms, value }: IndicatorFormula): void {
  const names = new Map(Object.keys(terms).map((name) => [name, { type: 'decimal' as const }]));
  checkExpression(definition, ['formula', 'value'], value, { names, groups: new Map() }, 'number');
}

/** Whether an indicator can be counted: its registers, columns, dates and conditions exist, and its two sides fit its kind of value. */
export function checkIndicator(definition: Definition<Indicator>, registers: Registers): void {
  const { numerator, denominator, breakdowns, value } = definition.value;
  if (numerator) checkCount(definition, 'numerator', numerator, registers);
  if (denominator) checkCount(definition, 'denominator', denominator, registers);
  const { formula } = definition.value;
  if (formula && (numerator || denominator)) addFinding(definition, 'content.key-idle', ['formula'], { key: 'formula', reason: 'numerator' });
  if (formula) checkFormula(definition, formula);
  const isWhole = WHOLES.includes(value);
  if (numerator && !denominator && !isWhole) addFinding(definition, 'content.denominator-missing', ['value'], { value });
  if (denominator && isWhole) addFinding(definition, 'content.denominator-idle', ['denominator'], { value });
  if (denominator && !numerator) addFinding(definition, 'content.key-missing', ['denominator'], { key: 'numerator' });
  checkIdsUnique(definition, 'breakdowns', (breakdowns ?? []).map(({ id }) => id));
  (breakdowns ?? []).forEach((breakdown, index) => checkBreakdown(definition, index, breakdown, registers));
}
