import { decimalOfNumber, numberOfDecimal, roundDecimal } from '../../expression/decimal.ts';
import { evaluateExpression } from '../../expression/evaluate-expression.ts';
import type { DataValue, RecordData } from '../../records/record.ts';
import type { CompiledCalculation, CompiledField } from '../definition/compile-form.ts';
import { type Fields, type Filling, isAnswered, isFields, keepsNulls, rowScope } from './filling.ts';
import { isAsked } from './is-asked.ts';
import { readValue } from './read-value.ts';

/** One place a calculated value goes to. */
interface Place {
  /** Answers it is written to. */
  answers: Fields;
  /** The same level of what expressions see. */
  seen: Fields;
  scope: RecordData;
  path: string;
}

function fieldsAt(level: Fields, name: string): Fields {
  const value = level[name];
  if (isFields(value)) return value;
  const empty: Fields = {};
  level[name] = empty;
  return empty;
}

function placesInGroup(place: Place, group: CompiledField): Place[] {
  if (!isAsked(group, place.scope)) return [];
  const { id } = group.field;
  const path = `${place.path}${id}`;
  if (group.field.repeats !== true) {
    const answers = fieldsAt(place.answers, id);
    if (!isFields(place.seen[id])) place.seen[id] = answers;
    return [{ answers, seen: fieldsAt(place.seen, id), scope: place.scope, path: `${path}.` }];
  }
  const rows = place.answers[id];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, index): Place[] => {
    // A line nobody filled stays empty: it is no line.
    if (!isFields(row) || !isAnswered(row)) return [];
    const scope = rowScope(place.scope, group, row);
    return [{ answers: row, seen: scope, scope, path: `${path}[${index + 1}].` }];
  });
}

function placesOf(filling: Filling, groups: readonly CompiledField[]): Place[] {
  let places: Place[] = [{ answers: filling.data, seen: filling.scope, scope: filling.scope, path: '' }];
  for (const group of groups) places = places.flatMap((place) => placesInGroup(place, group));
  return places;
}

/** To the field's own decimals, halves away from zero. */
function fit({ field }: CompiledField, value: DataValue): DataValue {
  if (typeof value !== 'number' || field.decimals === undefined) return value;
  return numberOfDecimal(roundDecimal(decimalOfNumber(value), field.decimals));
}

function write(filling: Filling, { target }: CompiledCalculation, place: Place, value: DataValue): void {
  const { id } = target.field;
  const before = place.seen[id];
  place.seen[id] = value;
  if (value !== null) place.answers[id] = value;
  else if (keepsNulls(filling.compiled) && filling.context.current !== undefined && isAnswered(before)) place.answers[id] = null;
  else Reflect.deleteProperty(place.answers, id);
}

function compareWithSent(filling: Filling, path: string, value: DataValue): void {
  const sent = filling.sent.get(path);
  if (sent !== undefined && sent !== null && sent !== '' && sent !== value) filling.reader.note('form.calculation-differs', 'warning', path);
}

/**
 * Computes every calculated field that is asked, each after those it reads; what was sent for one is compared and left out.
 * A result of another type than the field's is noted and left out as a typed answer would be.
 */
export function runCalculations(filling: Filling): void {
  for (const calculation of filling.compiled.calculations) {
    const { target, expression, groups } = calculation;
    for (const place of placesOf(filling, groups)) {
      const path = `${place.path}${target.field.id}`;
      const computed = isAsked(target, place.scope) ? fit(target, evaluateExpression(expression, place.scope)) : null;
      const value = readValue(target, computed, path, filling.reader) ?? null;
      write(filling, calculation, place, value);
      compareWithSent(filling, path, value);
    }
  }
}
