import { type DataValue, codeFact } from '@tuyen/records';
import { fieldNames } from '../values/field-names.ts';
import type { RowReader } from '../values/row-reader.ts';

/**
 * A code of ICD-10 as it is kept: capitals, a dot after the third character, no dagger or star
 * (`j069` → `J06.9`, `A17.0†` → `A17.0`). Null when it cannot be one.
 */
export function normaliseIcdCode(text: string): string | null {
  const parts = /^([A-Z][0-9]{2})\.?([0-9A-Z]{0,3})[†*+]?$/.exec(text.trim().toUpperCase());
  const [, category, rest = ''] = parts ?? [];
  if (category === undefined) return null;
  return rest === '' ? category : `${category}.${rest}`;
}

/** Codes of one field; a broken one is reported and left out. */
function readCodes(summary: RowReader, field: string, severity: 'error' | 'warning'): string[] {
  const codes: string[] = [];
  // The comma is not the decision's, but cannot be part of a code.
  for (const part of summary.code(field).split(/[;,]/)) {
    const text = part.trim();
    if (text === '') continue;
    const code = normaliseIcdCode(text);
    if (code === null) summary.note('import.icd-unknown', severity, field, { code: codeFact(text) });
    else codes.push(code);
  }
  return codes;
}

/**
 * Group `diagnosis` of form `visit`: the main code with the words of the final diagnosis, then the accompanying ones, each once.
 * A main code that is there but unreadable is an error; a missing one a warning (the form says the same).
 */
export function draftDiagnoses(summary: RowReader): Record<string, DataValue>[] {
  const mainField = summary.pick(fieldNames.mainDiagnosis);
  const main = readCodes(summary, mainField, 'error');
  if (summary.code(mainField) === '') summary.note('import.field-missing', 'warning', mainField);
  if (main.length > 1) summary.note('claim.main-diagnosis-several', 'warning', mainField);
  const words = summary.text(summary.pick(fieldNames.diagnosisText), 1000);
  const diagnoses = new Map<string, Record<string, DataValue>>();
  for (const code of [...main, ...readCodes(summary, summary.pick(fieldNames.otherDiagnoses), 'warning')]) {
    if (diagnoses.has(code)) continue;
    if (diagnoses.size > 0 || main.length === 0) diagnoses.set(code, { code, rank: 'other' });
    else diagnoses.set(code, words === null ? { code, rank: 'main' } : { code, rank: 'main', text: words });
  }
  return [...diagnoses.values()];
}
