import { isCalendarDate } from '../dates/calendar-date.ts';
import type { Finding } from '../problems/finding.ts';
import { limits } from './answers/limits.ts';
import { checkField, checkFieldName, checkWords, type NoteDefinition } from './definition/check-field.ts';
import { checkFormExpressions } from './definition/check-form-expressions.ts';
import type { Form, FormField } from './form.ts';

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Where the columns of one level of fields go, and which are taken. */
interface Columns {
  prefix: string;
  taken: Set<string>;
}

function checkItems(items: readonly FormField[], path: string, columns: Columns, note: NoteDefinition): void {
  for (const field of items) {
    const place = `${path}${field.id}`;
    const column = `${columns.prefix}${field.id}`;
    checkFieldName(field, place, column, note);
    if (columns.taken.has(column)) note('definition.duplicate-id', place, { id: column });
    columns.taken.add(column);
    if (field.type === 'date' && field.precision !== undefined && field.precision !== 'day') columns.taken.add(`${column}_precision`);
    checkField(field, place, note);
    if (field.type !== 'group') continue;
    if (path !== '') note('definition.group-in-group', place);
    // A repeating group is a table of its own; the fields of any other stand beside the form's, as `group_field`.
    const below = field.repeats === true ? { prefix: '', taken: new Set<string>() } : { prefix: `${column}_`, taken: columns.taken };
    checkItems(field.items ?? [], `${place}.`, below, note);
  }
}

function checkNames(form: Form, note: NoteDefinition): void {
  if (!KEBAB_CASE.test(form.form)) note('definition.name-broken', 'form', { id: form.form, separator: '-' });
  if (!KEBAB_CASE.test(form.subject)) note('definition.name-broken', 'subject', { id: form.subject, separator: '-' });
  const register = form.register ?? form.form.replaceAll('-', '_');
  if (!SNAKE_CASE.test(register)) note('definition.name-broken', 'register', { id: register, separator: '_' });
  const tables = [register, ...form.items.filter(({ repeats }) => repeats === true).map(({ id }) => `${register}_${id}`)];
  for (const id of tables) {
    if (id.length > limits.nameLength) note('definition.name-too-long', 'register', { id, maximum: limits.nameLength });
  }
  if (!Number.isInteger(form.version) || form.version < 1) note('definition.key-broken', 'version', { key: 'version' });
  if (form.items.length === 0) note('definition.key-broken', 'items', { key: 'items' });
}

function checkForce({ from, to }: Form, note: NoteDefinition): void {
  if (!isCalendarDate(from)) note('definition.date-broken', 'from', { key: 'from' });
  if (to === undefined) return;
  if (!isCalendarDate(to)) note('definition.date-broken', 'to', { key: 'to' });
  else if (to < from) note('definition.dates-reversed', 'to', { from, to });
}

function checkChecks(form: Form, note: NoteDefinition): void {
  const seen = new Set<string>();
  for (const { id, message } of form.checks ?? []) {
    const place = `checks.${id}`;
    if (!KEBAB_CASE.test(id)) note('definition.name-broken', place, { id, separator: '-' });
    if (seen.has(id)) note('definition.duplicate-id', place, { id });
    seen.add(id);
    checkWords(message, place, note);
  }
}

/**
 * What is wrong with the definition of a form, by itself: names and columns, types and what they need, limits, patterns, words,
 * dates of force, and its expressions (syntax, unknown fields, types, circles of calculations). Whether code systems and types of subject
 * exist, and the fields of `subject.*`, is the content package's matter. All findings are errors; `field` is the place in the definition:
 * `vital_signs.bmi`, `referred_to.showIf`, `checks.left-after-arrived`.
 *
 * The form must have the shape of `Form` (the content schema sees to it).
 */
export function checkForm(form: Form): Finding[] {
  const findings: Finding[] = [];
  const note = (code: string, place: string, facts?: Finding['facts']): void => {
    findings.push({ code, severity: 'error', field: place, ...(facts === undefined ? {} : { facts }) });
  };
  checkNames(form, note);
  checkWords(form.title, 'title', note);
  checkForce(form, note);
  checkItems(form.items, '', { prefix: '', taken: new Set() }, note);
  checkChecks(form, note);
  checkFormExpressions(form, note);
  return findings;
}
