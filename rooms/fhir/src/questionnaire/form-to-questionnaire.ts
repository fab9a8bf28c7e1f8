import type { Form, FormCheck, FormField } from '@tuyen/records';
import { listIdentifiers, parseExpression } from '@tuyen/records';
import { expressionToFhirPath } from '../fhirpath/expression-to-fhirpath.ts';
import { extensionUrls, fhirPathExtension, translation } from './extensions.ts';
import { calculatedExtension, type FieldAddresses, fieldToItem, resourceOfSubject, withExtensions } from './field-to-item.ts';
import { type FormFields, formFields, placeInLine, resolveIn, variableName } from './place-fields.ts';
import type { Extension, Questionnaire, QuestionnaireItem } from './questionnaire.ts';
import { type Question, showIfToEnableWhen } from './show-if-to-enable-when.ts';
import { hiddenSubjectItem, patientLaunchContext, subjectFields } from './subject-fields.ts';

export interface QuestionnaireOptions {
  /** Where the questionnaire and its lists are addressed: `https://tram.example.vn/fhir`. Without it they have names, not addresses. */
  base?: string;
  /** The state form of the subject, from which the types of `subject.*` are taken. */
  subjectForm?: Form;
  /** `YYYY-MM-DD`; a form that is no longer in force on it is marked `retired`. */
  today?: string;
}

interface Conversion {
  form: Form;
  fields: FormFields;
  addresses: FieldAddresses;
}

function findQuestion({ fields, addresses }: Conversion, line: string | null, name: string): Question | undefined {
  const inLine = line === null ? undefined : fields.byPath.get(`${line}.${name}`);
  const linkId = inLine === undefined ? name : `${line}.${name}`;
  const field = inLine ?? fields.byPath.get(name) ?? fields.subject.get(name);
  if (field === undefined || field.type === 'group') return undefined;
  return { linkId, field, ...(field.options === undefined ? {} : { system: addresses.codeSystem(linkId) }) };
}

function toFhirPath(text: string, line: string | null, { fields }: Conversion): string {
  return expressionToFhirPath(parseExpression(text), resolveIn(fields, line));
}

function addShowIf(item: QuestionnaireItem, showIf: string | undefined, line: string | null, conversion: Conversion): QuestionnaireItem {
  if (showIf === undefined) return item;
  const rule = showIfToEnableWhen(parseExpression(showIf), (name) => findQuestion(conversion, line, name));
  if (rule === null) return withExtensions(item, [fhirPathExtension(extensionUrls.enableWhenExpression, toFhirPath(showIf, line, conversion))]);
  return { ...item, enableWhen: rule.enableWhen, ...(rule.enableWhen.length > 1 ? { enableBehavior: rule.enableBehavior } : {}) };
}

function addCalculation(item: QuestionnaireItem, calculation: string | undefined, line: string | null, conversion: Conversion): QuestionnaireItem {
  if (calculation === undefined) return item;
  return { ...withExtensions(item, [calculatedExtension(toFhirPath(calculation, line, conversion))]), readOnly: true };
}

/** A variable for each field of a line that an expression in the line reads. */
function lineVariables(group: FormField, path: string): Extension[] {
  const items = group.items ?? [];
  const texts = items.flatMap(({ showIf, calculation }) => [showIf, calculation]).filter((text) => text !== undefined);
  const named = new Set(texts.flatMap((text) => listIdentifiers(parseExpression(text))));
  return items
    .filter(({ id }) => named.has(id))
    .map((field) => fhirPathExtension(extensionUrls.variable, placeInLine(`${path}.${field.id}`, field).path, variableName(`${path}.${field.id}`)));
}

function convertField(field: FormField, prefix: string, line: string | null, conversion: Conversion): QuestionnaireItem {
  const path = `${prefix}${field.id}`;
  const plain = addCalculation(fieldToItem(field, path, conversion.addresses), field.calculation, line, conversion);
  const item = addShowIf(plain, field.showIf, line, conversion);
  if (field.type !== 'group') return item;
  const inner = field.repeats === true ? path : line;
  const variables = field.repeats === true ? lineVariables(field, path) : [];
  return { ...withExtensions(item, variables), item: (field.items ?? []).map((below) => convertField(below, `${path}.`, inner, conversion)) };
}

/** A check of the form as a constraint: it fails only where it is surely false. */
function convertCheck(check: FormCheck, conversion: Conversion): Extension {
  return {
    url: extensionUrls.constraint,
    extension: [
      { url: 'key', valueId: check.id },
      { url: 'severity', valueCode: check.severity },
      { url: 'expression', valueString: `iif(${toFhirPath(check.assert, null, conversion)} = false, false, true)` },
      { url: 'human', valueString: check.message.vi },
      ...(check.field === undefined ? [] : [{ url: 'location', valueString: `%resource.descendants().where(linkId='${check.field}')` }]),
    ],
  };
}

/** `insurance-card` → `InsuranceCard`, as computers like names. */
function computerName(form: string): string {
  return form.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function describe({ instrument, unverified }: Form): string | undefined {
  const parts = [...(instrument === undefined ? [] : [instrument]), ...(unverified === true ? ['Chưa đối chiếu văn bản gốc.'] : [])];
  return parts.length === 0 ? undefined : parts.join(' — ');
}

function startConversion(form: Form, base: string, subjectForm: Form | undefined): Conversion {
  const fields = formFields(form, subjectFields(form, subjectForm));
  const addresses: FieldAddresses = {
    valueSet: (system) => `${base}/ValueSet/${system}`,
    codeSystem: (path) => `${base}/CodeSystem/${form.form}-${path.replaceAll(/[._]/g, '-')}`,
  };
  return { form, fields, addresses };
}

function rootExtensions(form: Form, conversion: Conversion): Extension[] {
  const isPatient = form.subject === 'person' && conversion.fields.subject.size > 0;
  return [...(isPatient ? [patientLaunchContext] : []), ...(form.checks ?? []).map((check) => convertCheck(check, conversion))];
}

function convertItems(form: Form, conversion: Conversion): QuestionnaireItem[] {
  const items = form.items.map((field) => convertField(field, '', null, conversion));
  if (conversion.fields.subject.size === 0) return items;
  return [hiddenSubjectItem(conversion.fields.subject, (path, field) => fieldToItem(field, path, conversion.addresses), form.subject === 'person'), ...items];
}

/**
 * A form as a Questionnaire of FHIR R4 (with extensions of R4 and of Structured Data Capture). The link id of an item is the field's path.
 * Texts are Vietnamese with an English translation. A show-if becomes `enableWhen` where that can say it, else an enableWhenExpression;
 * calculations and checks become FHIRPath; what the form reads of its subject becomes hidden items filled from the patient.
 *
 * Not carried over: `futureAllowed`, the coarsest precision of a date (FHIR dates may always be partial), `register`.
 * Throws ExpressionError for a form that `checkForm` refuses.
 */
export function formToQuestionnaire(form: Form, options: QuestionnaireOptions = {}): Questionnaire {
  const base = options.base ?? 'urn:tuyen';
  const conversion = startConversion(form, base, options.subjectForm);
  const extension = rootExtensions(form, conversion);
  const resource = resourceOfSubject(form.subject);
  const description = describe(form);
  return {
    resourceType: 'Questionnaire',
    id: `${form.form}-v${form.version}`,
    language: 'vi',
    ...(extension.length === 0 ? {} : { extension }),
    url: `${base}/Questionnaire/${form.form}`,
    version: String(form.version),
    name: computerName(form.form),
    title: form.title.vi,
    _title: translation(form.title),
    status: form.to !== undefined && options.today !== undefined && form.to < options.today ? 'retired' : 'active',
    ...(resource === undefined ? {} : { subjectType: [resource] }),
    ...(description === undefined ? {} : { description }),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'VN' }] }],
    effectivePeriod: { start: form.from, ...(form.to === undefined ? {} : { end: form.to }) },
    item: convertItems(form, conversion),
  };
}
