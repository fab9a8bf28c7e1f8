import type { RecordData } from '@tuyen/records';

/** Facts of an act that belongs to a programme, whatever form its programme has: `$name` in an act's form takes one of them. */
export type ActFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** How an act is written: content/simulation/acts.json names for each act the forms that may hold it; the first one the content has is used. */
export interface ActForm {
  form: string;
  version?: number;
  /** Answers: a text that begins with $ stands for a fact, anything else for itself; what is not known is left out. */
  data: Readonly<Record<string, unknown>>;
}

export type ActForms = Readonly<Record<string, readonly ActForm[]>>;

function fill(value: unknown, facts: ActFacts): RecordData[string] | undefined {
  if (typeof value === 'string') return value.startsWith('$') ? facts[value.slice(1)] : value;
  if (Array.isArray(value)) return value.map((one) => fillAll(one as Record<string, unknown>, facts));
  if (typeof value === 'object' && value !== null) return fillAll(value as Record<string, unknown>, facts);
  return value as RecordData[string];
}

const fillAll = (data: Readonly<Record<string, unknown>>, facts: ActFacts): RecordData =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fill(value, facts)]).filter((entry): entry is [string, RecordData[string]] => entry[1] !== undefined));

/** The form and answers of an act, or undefined where the content has no form for it: then only the truth tells of it. */
export function writeAct(forms: ActForms, hasForm: (form: string, version: number) => boolean, act: string, facts: ActFacts): { form: string; version: number; data: RecordData } | undefined {
  const found = forms[act]?.find(({ form, version }) => hasForm(form, version ?? 1));
  return found && { form: found.form, version: found.version ?? 1, data: fillAll(found.data, facts) };
}
