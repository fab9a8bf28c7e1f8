import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';
import { DateField } from '../inputs/date-field.tsx';

/** A date of a form. */
export function EntryDateField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  return (
    <DateField
      id={state.id}
      label={say(field.label)}
      description={field.precision === 'year' ? t('date.yearAllowed') : undefined}
      required={field.required === true}
      error={state.error}
      initial={typeof kept === 'string' ? kept : ''}
      onDate={(date) => draft.write(fieldKey, date)}
      onUnreadable={(why) => draft.writeUnreadable(fieldKey, why)}
      onBlur={state.onBlur}
    />
  );
}
