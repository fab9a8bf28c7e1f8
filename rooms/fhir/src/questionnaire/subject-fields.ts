import type { Expression, Form, FormField } from '@tuyen/records';
import { listFields, listIdentifiers, parseExpression } from '@tuyen/records';
import { extensionUrls, fhirPathExtension } from './extensions.ts';
import type { Extension, QuestionnaireItem } from './questionnaire.ts';

const prefix = 'subject.';

/** What a patient in FHIR tells of a person. */
const patientPaths: Readonly<Record<string, string>> = { sex: '%patient.gender', birth_date: '%patient.birthDate' };

/** Types of the fields of a subject whose form is not at hand. */
const usualTypes: Readonly<Record<string, FormField['type']>> = { birth_date: 'date', death_date: 'date' };

function expressionsOf(form: Form): Expression[] {
  const texts = [...listFields(form).flatMap(({ field }) => [field.showIf, field.calculation]), ...(form.checks ?? []).map(({ assert }) => assert)];
  return texts.filter((text) => text !== undefined).map((text) => parseExpression(text));
}

function guessField(name: string): FormField {
  return { id: name, type: usualTypes[name] ?? 'string', precision: 'year', label: { vi: name, en: name } };
}

/**
 * The fields `subject.*` that a form's expressions read, by name. Their types come from the subject's own form where it is given.
 * A coding is taken as a text, because its code alone is what a launch context can fill in.
 */
export function subjectFields(form: Form, subjectForm?: Form): Map<string, FormField> {
  const known = new Map((subjectForm === undefined ? [] : listFields(subjectForm)).map(({ path, field }) => [path, field]));
  const names = expressionsOf(form).flatMap(listIdentifiers).filter((name) => name.startsWith(prefix));
  return new Map(
    [...new Set(names)].sort().map((name): [string, FormField] => {
      const field = known.get(name.slice(prefix.length)) ?? guessField(name.slice(prefix.length));
      const isPlain = field.type === 'boolean' || field.type === 'integer' || field.type === 'decimal' || field.type === 'date' || field.type === 'dateTime';
      return [name, { id: field.id, type: isPlain ? field.type : 'string', label: field.label, ...(field.precision === undefined ? {} : { precision: field.precision }) }];
    }),
  );
}

/** Lets a form filler hand in the patient, from whom hidden items are filled. */
export const patientLaunchContext: Extension = {
  url: extensionUrls.launchContext,
  extension: [
    { url: 'name', valueCoding: { system: 'http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext', code: 'patient', display: 'Patient' } },
    { url: 'type', valueCode: 'Patient' },
  ],
};

/** Why an item is in the questionnaire that nobody sees. */
export function hiddenSubjectItem(fields: ReadonlyMap<string, FormField>, toItem: (path: string, field: FormField) => QuestionnaireItem, isPerson: boolean): QuestionnaireItem {
  const hidden: Extension = { url: extensionUrls.hidden, valueBoolean: true };
  const item = [...fields].map(([name, field]): QuestionnaireItem => {
    const source = isPerson ? patientPaths[name.slice(prefix.length)] : undefined;
    const made = toItem(name, field);
    return { ...made, extension: [hidden, ...(source === undefined ? [] : [fhirPathExtension(extensionUrls.initialExpression, source)]), ...(made.extension ?? [])], readOnly: true };
  });
  return { extension: [hidden], linkId: 'subject', text: 'Đối tượng của phiếu', type: 'group', item };
}
