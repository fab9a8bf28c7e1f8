import type { FieldType, FormField } from '@tuyen/records';
import { extensionUrls, fhirPathExtension, translation, ucumCoding, ucumQuantity } from './extensions.ts';
import type { Coding, Extension, ItemType, QuestionnaireItem } from './questionnaire.ts';

const itemTypes: Record<FieldType, ItemType> = {
  boolean: 'boolean', integer: 'integer', decimal: 'decimal', date: 'date', dateTime: 'dateTime', string: 'string', text: 'text',
  coding: 'choice', quantity: 'quantity', reference: 'reference', unit: 'reference', group: 'group',
};

/** FHIR's resource for a type of subject; types without one are referred to without a limit. */
const resourceTypes: Readonly<Record<string, string>> = { person: 'Patient', household: 'Group' };

/** FHIR's resource for a type of subject, undefined when there is none. */
export function resourceOfSubject(subject: string): string | undefined {
  return Object.hasOwn(resourceTypes, subject) ? resourceTypes[subject] : undefined;
}

/** Addresses of the code systems and value sets a form refers to. */
export interface FieldAddresses {
  /** Value set of a code system of the content: `icd10-vn`. */
  valueSet(system: string): string;
  /** Code system of the options of a field. */
  codeSystem(path: string): string;
}

function limitExtensions({ type, minimum, maximum, unit }: FormField): Extension[] {
  const limit = (numberUrl: string, quantityUrl: string, value: number | undefined): Extension[] => {
    if (value === undefined) return [];
    if (type === 'quantity') return [{ url: quantityUrl, valueQuantity: ucumQuantity(value, unit ?? '1') }];
    return [{ url: numberUrl, ...(type === 'integer' ? { valueInteger: value } : { valueDecimal: value }) }];
  };
  return [...limit(extensionUrls.minValue, extensionUrls.minQuantity, minimum), ...limit(extensionUrls.maxValue, extensionUrls.maxQuantity, maximum)];
}

/**
 * R4 gives `questionnaire-unit` to numbers and `questionnaire-unitOption` to quantities; form fillers read the one or the other
 * for a quantity whose unit is fixed, so both are there.
 */
function unitExtensions({ unit }: FormField): Extension[] {
  if (unit === undefined) return [];
  return [{ url: extensionUrls.unit, valueCoding: ucumCoding(unit) }, { url: extensionUrls.unitOption, valueCoding: ucumCoding(unit) }];
}

function referenceExtensions({ type, subject }: FormField): Extension[] {
  // A unit is a facility (Organization) or a place (Location).
  const resources = type === 'unit' ? ['Organization', 'Location'] : [resourceOfSubject(subject ?? '') ?? ''];
  return type === 'unit' || type === 'reference' ? resources.filter(Boolean).map((valueCode) => ({ url: extensionUrls.referenceResource, valueCode })) : [];
}

function fieldExtensions(field: FormField): Extension[] {
  return [
    ...unitExtensions(field),
    ...limitExtensions(field),
    ...(field.decimals === undefined ? [] : [{ url: extensionUrls.maxDecimalPlaces, valueInteger: field.decimals }]),
    ...(field.pattern === undefined ? [] : [{ url: extensionUrls.regex, valueString: `^(?:${field.pattern})$` }]),
    ...referenceExtensions(field),
  ];
}

function answerOptions(field: FormField, system: string): { valueCoding: Coding }[] {
  return (field.options ?? []).map(({ code, display }) => ({ valueCoding: { system, code, display: display.vi, _display: translation(display) } }));
}

/** A field as an item, without its conditions, its calculation and the fields in it; its `linkId` is its path in the form. */
export function fieldToItem(field: FormField, path: string, addresses: FieldAddresses): QuestionnaireItem {
  const extension = fieldExtensions(field);
  return {
    ...(extension.length === 0 ? {} : { extension }),
    linkId: path,
    text: field.label.vi,
    _text: translation(field.label),
    type: itemTypes[field.type],
    ...(field.required === true ? { required: true } : {}),
    ...(field.repeats === true ? { repeats: true } : {}),
    ...(field.maximumLength === undefined ? {} : { maxLength: field.maximumLength }),
    ...(field.codes === undefined ? {} : { answerValueSet: addresses.valueSet(field.codes) }),
    ...(field.options === undefined ? {} : { answerOption: answerOptions(field, addresses.codeSystem(path)) }),
  };
}

/** The same item with further extensions, which stand first. */
export function withExtensions(item: QuestionnaireItem, extensions: readonly Extension[]): QuestionnaireItem {
  return extensions.length === 0 ? item : { ...item, extension: [...extensions, ...(item.extension ?? [])] };
}

export function calculatedExtension(expression: string): Extension {
  return fhirPathExtension(extensionUrls.calculatedExpression, expression);
}
