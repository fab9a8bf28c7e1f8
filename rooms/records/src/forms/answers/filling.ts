import { parseMoment } from '../../expression/moment.ts';
import type { Finding } from '../../problems/finding.ts';
import type { DataValue, RecordData } from '../../records/record.ts';
import type { CheckContext } from '../check-context.ts';
import type { CompiledField, CompiledForm } from '../definition/compile-form.ts';
import type { Reader } from './answer.ts';
import { limits } from './limits.ts';

export type Fields = { [field: string]: DataValue };

/** A form being filled: what was read, what was noted. */
export interface Filling {
  compiled: CompiledForm;
  context: CheckContext;
  reader: Reader;
  findings: Finding[];
  /** Answers as they will be kept; empty lines of repeating groups keep their place until the end. */
  data: Fields;
  /** What expressions see: the answers laid over the subject's state, `at`, `subject`. */
  scope: RecordData;
  /** Values sent for calculated fields, by path. */
  sent: Map<string, unknown>;
  /** Paths whose answer could not be used. */
  faulty: Set<string>;
}

/** A field of a state form may be cleared: its null is kept. In an event form null is no answer. */
export function keepsNulls({ form }: CompiledForm): boolean {
  return form.fold === 'state';
}

export function startFilling(compiled: CompiledForm, context: CheckContext): Filling {
  const findings: Finding[] = [];
  const faulty = new Set<string>();
  const at = parseMoment(context.at);
  const reader: Reader = {
    at,
    knowsCode: (system, code, date) => context.knowsCode(system, code, date),
    knowsUnit: (id) => context.knowsUnit(id),
    note(code, severity, field, facts) {
      if (severity === 'error') faulty.add(field);
      if (findings.length >= limits.findings) return;
      findings.push({ code, severity, ...(field === '' ? {} : { field }), ...(facts === undefined ? {} : { facts }) });
    },
  };
  return { compiled, context, reader, findings, data: {}, scope: {}, sent: new Map(), faulty };
}

export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether something was answered: in a group any field, in a list any line. */
export function isAnswered(value: DataValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isAnswered);
}

/** What expressions see in one line of a repeating group: the line's own fields first, then the record's. */
export function rowScope(scope: RecordData, group: CompiledField, row: Fields): RecordData {
  const own: Fields = {};
  for (const { field } of group.items) own[field.id] = null;
  return { ...scope, ...own, ...row };
}
