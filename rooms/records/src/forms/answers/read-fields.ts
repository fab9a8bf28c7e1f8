import type { DataValue } from '../../records/record.ts';
import type { CompiledField } from '../definition/compile-form.ts';
import type { Answer } from './answer.ts';
import { type Fields, type Filling, isFields, keepsNulls } from './filling.ts';
import { keepUnknown } from './keep-unknown.ts';
import { limits } from './limits.ts';
import { readValue } from './read-value.ts';

function readRow(filling: Filling, group: CompiledField, row: unknown, path: string): Fields {
  if (row === null || row === undefined) return {};
  if (isFields(row)) return readFields(filling, group.itemsById, row, `${path}.`, false);
  filling.reader.note('form.type', 'error', path, { expected: 'group' });
  return {};
}

function readRows(filling: Filling, group: CompiledField, value: unknown, path: string): Answer {
  if (!Array.isArray(value)) {
    filling.reader.note('form.repeats', 'error', path);
    return undefined;
  }
  if (value.length > limits.rows) {
    filling.reader.note('form.too-many-items', 'error', path, { count: value.length, maximum: limits.rows });
    return undefined;
  }
  return Array.from(value, (row, index) => readRow(filling, group, row, `${path}[${index + 1}]`));
}

function readGroup(filling: Filling, group: CompiledField, value: unknown, path: string): Answer {
  if (value === null || value === undefined) return null;
  if (group.field.repeats === true) return readRows(filling, group, value, path);
  if (isFields(value)) return readFields(filling, group.itemsById, value, `${path}.`, keepsNulls(filling.compiled));
  if (Array.isArray(value)) filling.reader.note('form.does-not-repeat', 'error', path);
  else filling.reader.note('form.type', 'error', path, { expected: 'group' });
  return undefined;
}

function readField(filling: Filling, compiled: CompiledField, value: unknown, path: string): Answer {
  if (compiled.calculation !== null) {
    filling.sent.set(path, value);
    return undefined;
  }
  return compiled.field.type === 'group' ? readGroup(filling, compiled, value, path) : readValue(compiled, value, path, filling.reader);
}

/**
 * Reads the answers of one level: the form itself, a group, or one line of a repeating group.
 * Fields the form does not have are kept as they came.
 */
export function readFields(filling: Filling, items: ReadonlyMap<string, CompiledField>, raw: Fields, prefix: string, keepNulls: boolean): Fields {
  const read: Fields = {};
  for (const name of Object.keys(raw)) {
    const compiled = items.get(name);
    const path = `${prefix}${name}`;
    const answer: Answer = compiled === undefined ? keepUnknown(filling.reader, name, raw[name] as DataValue, prefix) : readField(filling, compiled, raw[name], path);
    if (answer !== undefined && (answer !== null || keepNulls)) read[name] = answer;
  }
  return read;
}
