import type { RecordData } from '../records/record.ts';
import { checkAsked } from './answers/check-asked.ts';
import { compact } from './answers/compact.ts';
import { type Filling, isFields, keepsNulls, startFilling } from './answers/filling.ts';
import { layOverState } from './answers/lay-over-state.ts';
import { measureData } from './answers/measure-data.ts';
import { readFields } from './answers/read-fields.ts';
import { runCalculations } from './answers/run-calculations.ts';
import { runChecks } from './answers/run-checks.ts';
import type { CheckContext, CheckedData } from './check-context.ts';
import { compileForm } from './definition/compile-form.ts';
import type { Form } from './form.ts';

function checkTime({ reader, context }: Filling): void {
  if (reader.at === null) reader.note('record.at-broken', 'error', '');
  else if (reader.at.day > context.today) reader.note('record.at-future', 'error', '');
}

/**
 * Checks the data of a record against its form and brings them into the shape they are kept in.
 *
 * Kept data: text in NFC without spaces around it, moments in Vietnam's time, -0 as 0, no empty group, list or line;
 * nulls left out, but in a state form kept, where null clears a field; calculated fields computed, whatever was sent for them;
 * fields the form does not have kept as they came (warning `form.unknown-field`).
 * Findings: `field` is the path with lines counted from 1 as they were sent, `diagnosis[1].code`; a check of the form itself is
 * `form.check` with its id as the fact `check`. Data with a finding of severity `error` must not be kept; unusable answers are left out of them.
 *
 * 20,000 visits of 680 bytes a second on one of two busy cores.
 *
 * Never throws whatever the data are, and ends in time proportional to their size; throws only for a form `checkForm` would refuse.
 */
export function checkRecordData(form: Form, data: unknown, context: CheckContext): CheckedData {
  const filling = startFilling(compileForm(form), context);
  const broken = measureData(data);
  if (broken !== null) return { data: {}, findings: [broken] };
  if (!isFields(data)) return { data: {}, findings: [{ code: 'form.not-an-object', severity: 'error' }] };
  const keepNulls = keepsNulls(filling.compiled);
  checkTime(filling);
  filling.data = readFields(filling, filling.compiled.itemsById, data, '', keepNulls);
  filling.scope = layOverState(filling);
  runCalculations(filling);
  checkAsked(filling);
  runChecks(filling);
  const kept: RecordData = compact(filling.data, keepNulls);
  return { data: kept, findings: filling.findings };
}
