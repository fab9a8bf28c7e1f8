import { calculateForm, evaluateExpression, parseExpression } from '@tuyen/records';
import type { CheckContext, DataValue, Expression, Form, FormField, RecordData } from '@tuyen/records';
import { joinKey, lineKey } from './draft-keys.ts';

export interface DraftView {
  /** Answers that are asked, computed ones included. */
  data: RecordData;
  /** Keys of fields that are not asked now. */
  hidden: ReadonlySet<string>;
  /** Computed answers by key; null where something they need is missing. */
  computed: ReadonlyMap<string, DataValue>;
}

/** The lines of a list, in order. */
export type Lines = (list: string) => readonly number[];

/** A field that hides another may itself be hidden; chains longer than this are a mistake of the form. */
const mostRounds = 5;

/**
 * Works out which fields are asked and what the computed ones hold. A hidden field's answer is left out, and what
 * depended on it is worked out again.
 */
export function viewDraft(form: Form, answers: RecordData, context: CheckContext, lines: Lines): DraftView {
  let hidden: ReadonlySet<string> = new Set();
  let data = calculateForm(form, answers, context);
  for (let round = 0; round < mostRounds; round += 1) {
    const scope = { ...data, at: context.at, subject: context.subject ?? null };
    const now = new Set(listHidden(form.items, '', data, scope, lines));
    if (now.size === hidden.size && [...now].every((key) => hidden.has(key))) break;
    hidden = now;
    data = calculateForm(form, withoutHidden(form.items, '', answers, hidden, lines), context);
  }
  return { data, hidden, computed: new Map(listComputed(form.items, '', data, lines)) };
}

const parsed = new Map<string, Expression>();

function isTrue(text: string, scope: RecordData): boolean {
  let expression = parsed.get(text);
  if (expression === undefined) {
    expression = parseExpression(text);
    parsed.set(text, expression);
  }
  return evaluateExpression(expression, scope) === true;
}

function listHidden(fields: readonly FormField[], parent: string, answers: RecordData, scope: RecordData, lines: Lines): string[] {
  return fields.flatMap((field) => {
    const key = joinKey(parent, field.id);
    if (field.showIf !== undefined && !isTrue(field.showIf, scope)) return [key];
    if (field.type !== 'group') return [];
    const items = field.items ?? [];
    if (field.repeats !== true) return listHidden(items, key, groupOf(answers, field), scope, lines);
    return rowsOf(answers, field, key, lines).flatMap(([lineParent, row]) => listHidden(items, lineParent, row, { ...scope, ...emptyOf(items), ...row }, lines));
  });
}

function withoutHidden(fields: readonly FormField[], parent: string, answers: RecordData, hidden: ReadonlySet<string>, lines: Lines): RecordData {
  const kept: RecordData = { ...answers };
  for (const field of fields) {
    const key = joinKey(parent, field.id);
    if (hidden.has(key)) delete kept[field.id];
    else if (field.type === 'group' && kept[field.id] !== undefined) {
      const items = field.items ?? [];
      kept[field.id] =
        field.repeats === true
          ? rowsOf(answers, field, key, lines).map(([lineParent, row]) => withoutHidden(items, lineParent, row, hidden, lines))
          : withoutHidden(items, key, groupOf(answers, field), hidden, lines);
    }
  }
  return kept;
}

function listComputed(fields: readonly FormField[], parent: string, data: RecordData, lines: Lines): [string, DataValue][] {
  return fields.flatMap((field): [string, DataValue][] => {
    const key = joinKey(parent, field.id);
    if (field.calculation !== undefined) return [[key, data[field.id] ?? null]];
    if (field.type !== 'group') return [];
    const items = field.items ?? [];
    if (field.repeats !== true) return listComputed(items, key, groupOf(data, field), lines);
    return rowsOf(data, field, key, lines).flatMap(([lineParent, row]) => listComputed(items, lineParent, row, lines));
  });
}

function groupOf(data: RecordData, field: FormField): RecordData {
  return (data[field.id] ?? {}) as RecordData;
}

/** The lines of a list, each with the key its fields hang on. */
function rowsOf(data: RecordData, field: FormField, key: string, lines: Lines): [string, RecordData][] {
  const numbers = lines(key);
  return ((data[field.id] ?? []) as RecordData[]).map((row, index) => [lineKey(key, numbers[index] ?? index), row]);
}

/** In a line its own fields come first, answered or not. */
function emptyOf(items: readonly FormField[]): RecordData {
  return Object.fromEntries(items.map((item) => [item.id, null]));
}
