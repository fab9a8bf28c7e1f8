/** The parts of FHIR R4 that a questionnaire made from a form uses (hl7.org/fhir/R4/questionnaire.html). */
export type ItemType = 'group' | 'boolean' | 'decimal' | 'integer' | 'date' | 'dateTime' | 'string' | 'text' | 'choice' | 'reference' | 'quantity';

export type EnableOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface Coding {
  system: string;
  code: string;
  display?: string;
  _display?: Extended;
}

export interface Quantity {
  value: number;
  unit: string;
  system: string;
  code: string;
}

/** An expression in another language, in an extension. */
export interface FhirExpression {
  name?: string;
  language: 'text/fhirpath';
  expression: string;
}

export interface Extension {
  url: string;
  extension?: Extension[];
  valueBoolean?: boolean;
  valueCode?: string;
  valueCoding?: Coding;
  valueDecimal?: number;
  valueExpression?: FhirExpression;
  valueId?: string;
  valueInteger?: number;
  valueQuantity?: Quantity;
  valueString?: string;
}

/** Extensions of a primitive, in the member whose name begins with `_`. */
export interface Extended {
  extension: Extension[];
}

export interface EnableWhen {
  question: string;
  operator: EnableOperator;
  answerBoolean?: boolean;
  answerDecimal?: number;
  answerInteger?: number;
  answerDate?: string;
  answerString?: string;
  answerCoding?: Coding;
  answerQuantity?: Quantity;
}

export interface QuestionnaireItem {
  extension?: Extension[];
  linkId: string;
  text: string;
  _text?: Extended;
  type: ItemType;
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  answerValueSet?: string;
  answerOption?: { valueCoding: Coding }[];
  item?: QuestionnaireItem[];
}

export interface Questionnaire {
  resourceType: 'Questionnaire';
  id: string;
  language: 'vi';
  extension?: Extension[];
  url: string;
  version: string;
  name: string;
  title: string;
  _title?: Extended;
  status: 'draft' | 'active' | 'retired';
  subjectType?: string[];
  description?: string;
  jurisdiction: { coding: Coding[] }[];
  effectivePeriod: { start: string; end?: string };
  item: QuestionnaireItem[];
}
