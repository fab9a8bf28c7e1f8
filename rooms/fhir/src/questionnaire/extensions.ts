import type { Words } from '@tuyen/records';
import type { Coding, Extended, Extension, Quantity } from './questionnaire.ts';

const core = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

/** Extensions of FHIR R4 itself and of Structured Data Capture 3.0 that carry what a plain questionnaire cannot say. */
export const extensionUrls = {
  translation: `${core}/translation`,
  hidden: `${core}/questionnaire-hidden`,
  unit: `${core}/questionnaire-unit`,
  unitOption: `${core}/questionnaire-unitOption`,
  referenceResource: `${core}/questionnaire-referenceResource`,
  constraint: `${core}/questionnaire-constraint`,
  variable: `${core}/variable`,
  minValue: `${core}/minValue`,
  maxValue: `${core}/maxValue`,
  maxDecimalPlaces: `${core}/maxDecimalPlaces`,
  regex: `${core}/regex`,
  minQuantity: `${sdc}/sdc-questionnaire-minQuantity`,
  maxQuantity: `${sdc}/sdc-questionnaire-maxQuantity`,
  calculatedExpression: `${sdc}/sdc-questionnaire-calculatedExpression`,
  enableWhenExpression: `${sdc}/sdc-questionnaire-enableWhenExpression`,
  initialExpression: `${sdc}/sdc-questionnaire-initialExpression`,
  launchContext: `${sdc}/sdc-questionnaire-launchContext`,
} as const;

/** The English of a text that stands in Vietnamese. */
export function translation({ en }: Words): Extended {
  return {
    extension: [
      {
        url: extensionUrls.translation,
        extension: [
          { url: 'lang', valueCode: 'en' },
          { url: 'content', valueString: en },
        ],
      },
    ],
  };
}

export function fhirPathExtension(url: string, expression: string, name?: string): Extension {
  return { url, valueExpression: { ...(name === undefined ? {} : { name }), language: 'text/fhirpath', expression } };
}

/** A unit of measure by its UCUM code. */
export function ucumCoding(code: string): Coding {
  return { system: 'http://unitsofmeasure.org', code, display: code };
}

export function ucumQuantity(value: number, code: string): Quantity {
  return { value, unit: code, system: 'http://unitsofmeasure.org', code };
}
