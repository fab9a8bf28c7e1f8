import type { DataValue, RecordData } from '../../records/record.ts';
import type { CompiledField } from '../definition/compile-form.ts';
import { type Fields, type Filling, isAnswered, isFields, rowScope } from './filling.ts';
import { isAsked } from './is-asked.ts';

/** One level of the form with its answers. */
interface Level {
  answers: Fields;
  /** The answers laid over the subject's state: what counts as answered. */
  seen: Fields;
  scope: RecordData;
  prefix: string;
}

function fieldsOf(value: DataValue | undefined): Fields {
  return isFields(value) ? value : {};
}

function checkRows(filling: Filling, group: CompiledField, { answers, scope, prefix }: Level): void {
  const rows = answers[group.field.id];
  if (!Array.isArray(rows)) return;
  const hasConditions = group.items.some((item) => item.showIf !== null);
  rows.forEach((row, index) => {
    if (!isFields(row) || !isAnswered(row)) return;
    const level: Level = { answers: row, seen: row, scope: hasConditions ? rowScope(scope, group, row) : scope, prefix: `${prefix}${group.field.id}[${index + 1}].` };
    checkLevel(filling, group.items, level);
  });
}

function checkField(filling: Filling, compiled: CompiledField, level: Level): void {
  const { field } = compiled;
  const path = `${level.prefix}${field.id}`;
  const isFaulty = filling.faulty.has(path);
  if (!isAsked(compiled, level.scope)) {
    if (isFaulty || isAnswered(level.answers[field.id])) filling.reader.note('form.not-asked', 'error', path);
    return;
  }
  const answered = isAnswered(level.seen[field.id]);
  if (field.required === true && compiled.calculation === null && !answered && !isFaulty) filling.reader.note('form.required', 'error', path);
  if (field.type !== 'group') return;
  if (field.repeats === true) checkRows(filling, compiled, level);
  else if (answered || field.required === true) {
    const below = { answers: fieldsOf(level.answers[field.id]), seen: fieldsOf(level.seen[field.id]), scope: level.scope, prefix: `${path}.` };
    checkLevel(filling, compiled.items, below);
  }
}

function checkLevel(filling: Filling, items: readonly CompiledField[], level: Level): void {
  for (const compiled of items) if (compiled.hasRules) checkField(filling, compiled, level);
}

/**
 * Notes answers to fields that are not asked, and missing answers to required ones that are.
 * What a group requires is required only where the group is filled or required itself; of a list, in each line.
 */
export function checkAsked(filling: Filling): void {
  checkLevel(filling, filling.compiled.items, { answers: filling.data, seen: filling.scope, scope: filling.scope, prefix: '' });
}
