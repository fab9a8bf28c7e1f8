export type { FhirPathField, ResolveField } from './fhirpath/expression-to-fhirpath.ts';
export { expressionToFhirPath } from './fhirpath/expression-to-fhirpath.ts';
export type { QuestionnaireOptions } from './questionnaire/form-to-questionnaire.ts';
export { formToQuestionnaire } from './questionnaire/form-to-questionnaire.ts';
export type { Questionnaire, QuestionnaireItem } from './questionnaire/questionnaire.ts';
