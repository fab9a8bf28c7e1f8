import type { DataValue, RecordData } from '../records/record.ts';
import { type Fields, type Filling, isFields, keepsNulls, startFilling } from './answers/filling.ts';
import { layOverState } from './answers/lay-over-state.ts';
import { measureData } from './answers/measure-data.ts';
import { readFields } from './answers/read-fields.ts';
import { runCalculations } from './answers/run-calculations.ts';
import type { CheckContext } from './check-context.ts';
import { type CompiledField, compileForm } from './definition/compile-form.ts';
import type { Form } from './form.ts';

function hasCalculations(items: readonly CompiledField[]): boolean {
  return items.some((item) => item.calculation !== null || hasCalculations(item.items));
}

function takeGroup(group: CompiledField, typed: DataValue | undefined, computed: DataValue | undefined): DataValue | undefined {
  if (!hasCalculations(group.items)) return typed;
  if (group.field.repeats === true) {
    if (!Array.isArray(typed)) return typed;
    const rows = Array.isArray(computed) ? computed : [];
    return typed.map((row, index) => (isFields(row) ? takeCalculated(group.items, row, rows[index]) : row));
  }
  const taken = takeCalculated(group.items, isFields(typed) ? typed : {}, computed);
  return typed === undefined && Object.keys(taken).length === 0 ? undefined : taken;
}

/** The typed answers as they are, with the calculated ones of the second set. */
function takeCalculated(items: readonly CompiledField[], typed: Fields, computed: DataValue | undefined): Fields {
  const source = isFields(computed) ? computed : {};
  const taken: Fields = { ...typed };
  for (const item of items) {
    const { id } = item.field;
    if (item.calculation === null && item.field.type !== 'group') continue;
    const value = item.calculation === null ? takeGroup(item, typed[id], source[id]) : source[id];
    if (value === undefined || (value === null && item.calculation !== null)) Reflect.deleteProperty(taken, id);
    else taken[id] = value;
  }
  return taken;
}

function fill(form: Form, data: Fields, context: CheckContext): Filling {
  const filling = startFilling(compileForm(form), context);
  filling.data = readFields(filling, filling.compiled.itemsById, data, '', keepsNulls(filling.compiled));
  filling.scope = layOverState(filling);
  runCalculations(filling);
  return filling;
}

/**
 * The answers as they were typed, with every calculated field computed anew, for a form that is being filled.
 * Typed answers are neither trimmed nor left out; those that cannot be used count as missing in the calculations.
 * Never throws whatever the data are; data beyond the limits of `checkRecordData` come back as they are.
 */
export function calculateForm(form: Form, data: RecordData, context: CheckContext): RecordData {
  if (!isFields(data) || measureData(data) !== null) return data;
  return takeCalculated(compileForm(form).items, data, fill(form, data, context).data);
}
