import type { FormField } from '@tuyen/records';

/** What every drawn field of a form is given: its definition and the key of its answer. */
export interface FieldProps {
  field: FormField;
  fieldKey: string;
}
