import type { Form } from '@tuyen/records';
import { fieldColumns, groupColumns } from './register-columns.ts';
import type { Column, Columns, RegisterColumns } from './register-columns.ts';
import type { Registers } from './registers.ts';

/** The names an expression may use. */
export interface ExpressionScope {
  names: Columns;
  /** Repeating groups; inside `any` and `sum` only their own fields can be named. */
  groups: ReadonlyMap<string, Columns>;
}

/** `subject.…`: what the state registers know about one type of subject. */
function subjectNames(subject: string, registers: Iterable<RegisterColumns>): [string, Column][] {
  return [...registers]
    .filter((register) => register.fold === 'state' && register.subject === subject)
    .flatMap((register) => [...register.columns].map(([name, column]): [string, Column] => [`subject.${name}`, column]));
}

/** The other registers about the same subject, asked like groups; there also what is known of the subject, the period, and `row.…` of the row that asks. */
function relatedGroups(register: RegisterColumns, registers: Registers, names: Columns): [string, Columns][] {
  const outer = [...names].map(([name, column]): [string, Column] => [/^(subject|period)\./.test(name) ? name : `row.${name}`, column]);
  return [...registers.byName.values()]
    .filter((other) => other.subject === register.subject && other.register !== register.register)
    .map((other) => [other.register, new Map<string, Column>([...outer, ...other.columns, ['at_date', { type: 'date' }]])]);
}

/** Names for the conditions of an indicator over a register. */
export function indicatorScope(register: RegisterColumns, registers: Registers): ExpressionScope {
  const names: Columns = new Map<string, Column>([
    ...register.columns,
    ['at', { type: 'dateTime' }],
    ['at_date', { type: 'date' }],
    ['record_id', { type: 'reference' }],
    ['subject_id', { type: 'reference' }],
    ['period.from', { type: 'date' }],
    ['period.to', { type: 'date' }],
    ...subjectNames(register.subject, registers.byName.values()),
  ]);
  return { names, groups: new Map([...relatedGroups(register, registers, names), ...register.groups]) };
}

/** Names for the checks, calculations and show-ifs of a form: its own fields, `at`, and what is known of its subject. */
export function formScope(form: Form, stateForms: readonly Form[]): ExpressionScope {
  const known = stateForms
    .filter((other) => other.fold === 'state' && other.subject === form.subject)
    .flatMap((other) => [...fieldColumns(other.items, true)].map(([name, column]): [string, Column] => [`subject.${name}`, column]));
  return { names: new Map<string, Column>([...fieldColumns(form.items, true), ['at', { type: 'dateTime' }], ...known]), groups: groupColumns(form.items, true) };
}
