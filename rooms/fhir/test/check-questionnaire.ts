import { extensionUrls } from '../src/questionnaire/extensions.ts';

/**
 * What FHIR R4 asks of a Questionnaire made from a form, checked by structure: known members with values of the right kind,
 * the invariants que-0 … que-12 as far as they can be broken here, conditions that point at items that exist, and extensions with the values they are defined for.
 * Returns a line for everything that is wrong.
 */

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown, path: string, problems: string[]) => void;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function matches(pattern: RegExp): Check {
  return (value, path, problems) => {
    if (typeof value !== 'string' || !pattern.test(value)) problems.push(`${path}: ${JSON.stringify(value)} is not ${String(pattern)}`);
  };
}

const text = matches(/^\S(?:[\s\S]*\S)?$/);
const code = matches(/^\S+(?: \S+)*$/);
const id = matches(/^[A-Za-z0-9\-.]{1,64}$/);
const uri = matches(/^[a-z][a-z0-9+.-]*:\S+$/);
const date = matches(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const boolean: Check = (value, path, problems) => void (typeof value === 'boolean' || problems.push(`${path}: not a boolean`));
const decimal: Check = (value, path, problems) => void (Number.isFinite(value) || problems.push(`${path}: not a decimal`));
const integer: Check = (value, path, problems) => void (Number.isInteger(value) || problems.push(`${path}: not an integer`));
const oneOf = (...values: string[]): Check => matches(new RegExp(`^(?:${values.map((value) => value.replaceAll(/[=<>!]/g, '\\$&')).join('|')})$`));

function list(check: Check): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value) || value.length === 0) problems.push(`${path}: not a list with something in it`);
    else value.forEach((item, index) => check(item, `${path}[${index}]`, problems));
  };
}

function element(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path, problems) => {
    if (!isObject(value)) return void problems.push(`${path}: not an object`);
    if (Object.keys(value).length === 0) problems.push(`${path}: empty`);
    for (const name of required) if (value[name] === undefined) problems.push(`${path}.${name}: missing`);
    for (const [name, member] of Object.entries(value)) {
      const check = members[name];
      if (check === undefined) problems.push(`${path}.${name}: unknown member`);
      else check(member, `${path}.${name}`, problems);
    }
  };
}

const extended = element({ extension: list((value, path, problems) => extension(value, path, problems)) }, ['extension']);
const coding = element({ system: uri, code, display: text, _display: extended }, ['code']);
const quantity = element({ value: decimal, unit: text, system: uri, code }, ['value']);
const fhirPath = element({ name: matches(/^[A-Za-z][A-Za-z0-9_]*$/), language: oneOf('text/fhirpath'), expression: text }, ['language', 'expression']);

/** What each extension carries. */
const extensionValues: Readonly<Record<string, readonly [member: string, check: Check][]>> = {
  [extensionUrls.hidden]: [['valueBoolean', boolean]],
  [extensionUrls.unit]: [['valueCoding', coding]],
  [extensionUrls.unitOption]: [['valueCoding', coding]],
  [extensionUrls.referenceResource]: [['valueCode', code]],
  [extensionUrls.variable]: [['valueExpression', fhirPath]],
  [extensionUrls.minValue]: [['valueInteger', integer], ['valueDecimal', decimal]],
  [extensionUrls.maxValue]: [['valueInteger', integer], ['valueDecimal', decimal]],
  [extensionUrls.minQuantity]: [['valueQuantity', quantity]],
  [extensionUrls.maxQuantity]: [['valueQuantity', quantity]],
  [extensionUrls.maxDecimalPlaces]: [['valueInteger', integer]],
  [extensionUrls.regex]: [['valueString', text]],
  [extensionUrls.calculatedExpression]: [['valueExpression', fhirPath]],
  [extensionUrls.enableWhenExpression]: [['valueExpression', fhirPath]],
  [extensionUrls.initialExpression]: [['valueExpression', fhirPath]],
};

/** Parts of the extensions that are made of parts, and which must be there. */
const extensionParts: Readonly<Record<string, Readonly<Record<string, readonly [member: string, check: Check, required: boolean]>>>> = {
  [extensionUrls.translation]: { lang: ['valueCode', code, true], content: ['valueString', text, true] },
  [extensionUrls.constraint]: { key: ['valueId', id, true], severity: ['valueCode', oneOf('error', 'warning'), true], expression: ['valueString', text, true], human: ['valueString', text, true], location: ['valueString', text, false] },
  [extensionUrls.launchContext]: { name: ['valueCoding', coding, true], type: ['valueCode', code, true] },
};

function complexExtension(value: Json, parts: NonNullable<(typeof extensionParts)[string]>, path: string, problems: string[]): void {
  const found = Array.isArray(value['extension']) ? value['extension'].filter(isObject) : [];
  for (const [name, [, , required]] of Object.entries(parts)) if (required && !found.some(({ url }) => url === name)) problems.push(`${path}: part ${name} missing`);
  for (const part of found) {
    const [member, check] = parts[String(part['url'])] ?? [];
    if (member === undefined || check === undefined) problems.push(`${path}: unknown part ${String(part['url'])}`);
    else element({ url: code, [member]: check }, ['url', member])(part, `${path}.${String(part['url'])}`, problems);
  }
}

function extension(value: unknown, path: string, problems: string[]): void {
  if (!isObject(value)) return void problems.push(`${path}: not an object`);
  const url = String(value['url']);
  const parts = extensionParts[url];
  const values = extensionValues[url];
  if (parts !== undefined) complexExtension(value, parts, path, problems);
  else if (values === undefined) problems.push(`${path}: unknown extension ${url}`);
  else {
    element({ url: uri, ...Object.fromEntries(values) }, ['url'])(value, path, problems);
    if (Object.keys(value).length !== 2) problems.push(`${path}: not exactly one value`);
  }
}

const answers: Readonly<Record<string, Check>> = { answerBoolean: boolean, answerDecimal: decimal, answerInteger: integer, answerDate: date, answerString: text, answerCoding: coding, answerQuantity: quantity };
const enableWhen = element({ question: text, operator: oneOf('exists', '=', '!=', '>', '<', '>=', '<='), ...answers }, ['question', 'operator']);

const item: Check = (value, path, problems) =>
  element(
    {
      extension: list(extension), linkId: text, text, _text: extended, type: oneOf('group', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'string', 'text', 'choice', 'reference', 'quantity'),
      enableWhen: list(enableWhen), enableBehavior: oneOf('all', 'any'), required: boolean, repeats: boolean, readOnly: boolean, maxLength: integer,
      answerValueSet: uri, answerOption: list(element({ valueCoding: coding }, ['valueCoding'])), item: list(item),
    },
    ['linkId', 'type'],
  )(value, path, problems);

const questionnaire = element(
  {
    resourceType: oneOf('Questionnaire'), id, language: oneOf('vi'), extension: list(extension), url: uri, version: text, name: matches(/^[A-Z][A-Za-z0-9_]{0,254}$/), title: text, _title: extended,
    status: oneOf('draft', 'active', 'retired'), subjectType: list(code), description: text, jurisdiction: list(element({ coding: list(coding) }, ['coding'])),
    effectivePeriod: element({ start: date, end: date }, ['start']), item: list(item),
  },
  ['resourceType', 'url', 'version', 'status', 'item'],
);

export interface Item {
  linkId: string;
  type: string;
  item?: Item[];
  enableWhen?: { question: string; operator: string }[];
  [member: string]: unknown;
}

export function listItems(items: readonly Item[]): Item[] {
  return items.flatMap((one) => [one, ...listItems(one.item ?? [])]);
}

const answerOfType: Readonly<Record<string, string>> = { boolean: 'answerBoolean', integer: 'answerInteger', decimal: 'answerDecimal', date: 'answerDate', string: 'answerString', text: 'answerString', choice: 'answerCoding', quantity: 'answerQuantity' };

function checkConditions(one: Item, byId: ReadonlyMap<string, Item>, problems: string[]): void {
  for (const condition of one.enableWhen ?? []) {
    const given = Object.keys(condition).filter((name) => name.startsWith('answer'));
    const question = byId.get(condition.question);
    if (question === undefined) problems.push(`${one.linkId}: asked after ${condition.question}, which does not exist`);
    else if (question === one || question.type === 'group') problems.push(`${one.linkId}: asked after ${condition.question}, which cannot be`);
    const wanted = condition.operator === 'exists' ? 'answerBoolean' : answerOfType[question?.type ?? ''];
    if (given.length !== 1 || given[0] !== wanted) problems.push(`${one.linkId}: que-7 or a wrong answer: ${given.join()} for ${String(question?.type)}`);
  }
  if ((one.enableWhen?.length ?? 0) > 1 && one['enableBehavior'] === undefined) problems.push(`${one.linkId}: que-12`);
}

function checkInvariants(one: Item, problems: string[]): void {
  const { linkId, type } = one;
  if ((type === 'group') !== (one.item !== undefined)) problems.push(`${linkId}: que-1`);
  if (one['answerOption'] !== undefined && one['answerValueSet'] !== undefined) problems.push(`${linkId}: que-4`);
  if ((one['answerOption'] !== undefined || one['answerValueSet'] !== undefined) !== (type === 'choice')) problems.push(`${linkId}: que-5`);
  if (one['maxLength'] !== undefined && type !== 'string' && type !== 'text') problems.push(`${linkId}: que-10`);
  if (one['repeats'] === true && type !== 'group') problems.push(`${linkId}: only groups repeat in a form`);
}

export function checkQuestionnaire(resource: unknown): string[] {
  const problems: string[] = [];
  questionnaire(resource, 'Questionnaire', problems);
  if (problems.length > 0) return problems;
  const items = listItems((resource as { item: Item[] }).item);
  const byId = new Map(items.map((one) => [one.linkId, one]));
  if (byId.size !== items.length) problems.push('que-2: a link id stands twice');
  for (const one of items) {
    checkInvariants(one, problems);
    checkConditions(one, byId, problems);
  }
  return problems;
}
