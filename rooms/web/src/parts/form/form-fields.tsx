import type { FormField } from '@tuyen/records';
import type { DrawFields } from './draw-fields.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { BooleanField } from '../fields/boolean-field.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { ComputedField } from '../fields/computed-field.tsx';
import { EntryDateField } from '../fields/entry-date-field.tsx';
import { HouseholdField } from '../fields/household-field.tsx';
import { MomentField } from '../fields/moment-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { OptionField } from '../fields/option-field.tsx';
import { PersonField } from '../fields/person-field.tsx';
import { LongTextField, TextField } from '../fields/text-field.tsx';
import { UnitField } from '../fields/unit-field.tsx';
import { joinKey } from '../draft/draft-keys.ts';
import { useIsHidden } from '../entry/entry-context.ts';
import { FieldWarnings } from '../entry/field-warnings.tsx';
import { FieldGroup } from './field-group.tsx';
import { FieldList } from './field-list.tsx';

/** Draws the fields of a form or of a group of it, in the form's order. */
export function FormFields({ fields, parent }: { fields: readonly FormField[]; parent: string }) {
  return (
    <div className="fields">
      {fields.filter((field) => field.hidden !== true).map((field) => (
        <OneField key={field.id} field={field} fieldKey={joinKey(parent, field.id)} />
      ))}
    </div>
  );
}

/** Groups draw their fields by the same function, handed in, so that the files stand in no circle. */
const drawFields: DrawFields = (fields, parent) => <FormFields fields={fields} parent={parent} />;

function OneField({ field, fieldKey }: { field: FormField; fieldKey: string }) {
  const hidden = useIsHidden(fieldKey);
  if (hidden) return null;
  if (field.type === 'group') return field.repeats === true ? <FieldList field={field} fieldKey={fieldKey} draw={drawFields} /> : <FieldGroup field={field} fieldKey={fieldKey} draw={drawFields} />;
  return (
    <div className={isWide(field) ? 'field field-wide' : 'field'}>
      <FieldInput field={field} fieldKey={fieldKey} />
      <FieldWarnings fieldKey={fieldKey} />
    </div>
  );
}

function FieldInput(props: FieldProps) {
  const { field } = props;
  if (field.calculation !== undefined) return <ComputedField {...props} />;
  switch (field.type) {
    case 'boolean':
      return <BooleanField {...props} />;
    case 'integer':
    case 'decimal':
    case 'quantity':
      return <NumberField {...props} />;
    case 'date':
      return <EntryDateField {...props} />;
    case 'dateTime':
      return <MomentField {...props} />;
    case 'text':
      return <LongTextField {...props} />;
    case 'coding':
      return field.codes === undefined ? <OptionField {...props} /> : <CodeField {...props} />;
    case 'unit':
      return <UnitField {...props} />;
    case 'reference':
      return field.subject === 'household' ? <HouseholdField {...props} /> : <PersonField {...props} />;
    default:
      return <TextField {...props} />;
  }
}

function isWide(field: FormField): boolean {
  return field.type === 'text' || field.type === 'dateTime' || field.codes !== undefined;
}
