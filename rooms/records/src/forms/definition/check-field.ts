import type { Finding } from '../../problems/finding.ts';
import type { FormField } from '../form.ts';
import { limits } from '../answers/limits.ts';
import type { DefinitionProblemCode } from '../../problems/definition-problems.ts';
import { keysOfType, typesOfKey } from './field-type.ts';
import { patternProblem } from './pattern-problem.ts';

/** Notes something wrong with a definition at a place of it. */
export type NoteDefinition = (code: DefinitionProblemCode, place: string, facts?: Finding['facts']) => void;

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Names that every register or every expression has already. */
const reserved: ReadonlySet<string> = new Set(['record_id', 'subject_id', 'unit_key', 'at', 'at_date', 'n', 'subject', 'true', 'false', 'null', 'this']);

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

export function checkWords(words: { vi?: string; en?: string } | undefined, place: string, note: NoteDefinition): void {
  const vi = words?.vi ?? '';
  if (vi.trim() === '' || vi !== vi.normalize('NFC') || (words?.en ?? '').trim() === '') note('definition.words-missing', place);
}

function checkKeys(field: FormField, place: string, note: NoteDefinition): void {
  for (const [key, types] of Object.entries(typesOfKey)) {
    const isPresent = field[key as keyof FormField] !== undefined;
    if (isPresent && !(types as readonly string[]).includes(field.type)) note('definition.key-idle', place, { key, type: field.type });
  }
  const needed = keysOfType[field.type];
  if (needed !== undefined && field[needed] === undefined) note('definition.key-missing', place, { key: needed, type: field.type });
}

function checkCoding(field: FormField, place: string, note: NoteDefinition): void {
  if ((field.codes === undefined) === (field.options === undefined)) note('definition.coding-list', place);
  if (field.options?.length === 0) note('definition.key-broken', place, { key: 'options' });
  const seen = new Set<string>();
  for (const { code, display } of field.options ?? []) {
    if (seen.has(code)) note('definition.duplicate-id', place, { id: code });
    seen.add(code);
    // A code is compared letter by letter with answers that were trimmed and normalised.
    if (!/^[^\s\p{Cc}]+$/u.test(code) || code !== code.normalize('NFC')) note('definition.key-broken', place, { key: 'options' });
    checkWords(display, place, note);
  }
}

function checkNumbers(field: FormField, place: string, note: NoteDefinition): void {
  const { minimum, maximum, decimals, maximumLength } = field;
  for (const key of ['minimum', 'maximum'] as const) {
    if (field[key] !== undefined && !Number.isFinite(field[key])) note('definition.key-broken', place, { key });
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) note('definition.limits-reversed', place, { minimum, maximum });
  if (decimals !== undefined && !isWhole(decimals, 0, 10)) note('definition.key-broken', place, { key: 'decimals' });
  if (maximumLength !== undefined && !isWhole(maximumLength, 1, limits.textLength)) note('definition.key-broken', place, { key: 'maximumLength' });
}

function checkCalculated(field: FormField, place: string, note: NoteDefinition): void {
  if (field.calculation === undefined) return;
  if (field.required === true) note('definition.calculated-typed', place, { key: 'required' });
  if (field.type === 'group') note('definition.key-idle', place, { key: 'calculation', type: field.type });
}

/** The name of a field, and of the column it becomes in a register. */
export function checkFieldName(field: FormField, place: string, column: string, note: NoteDefinition): void {
  if (!SNAKE_CASE.test(field.id)) note('definition.name-broken', place, { id: field.id, separator: '_' });
  if (reserved.has(field.id)) note('definition.name-reserved', place, { id: field.id });
  if (column.length > limits.nameLength) note('definition.name-too-long', place, { id: column, maximum: limits.nameLength });
}

/** Everything about a field that can be seen without the rest of the form, but its name and its expressions. */
export function checkField(field: FormField, place: string, note: NoteDefinition): void {
  checkWords(field.label, place, note);
  checkKeys(field, place, note);
  if (field.type === 'coding') checkCoding(field, place, note);
  checkNumbers(field, place, note);
  checkCalculated(field, place, note);
  const problem = field.pattern === undefined ? null : patternProblem(field.pattern);
  if (problem !== null) note(problem, place);
  if (field.items?.length === 0) note('definition.key-broken', place, { key: 'items' });
}
