import { useAnswer, useEntry } from '../form/entry-context.ts';
import { useFieldState } from '../form/field-messages.tsx';
import type { FieldProps } from '../form/form-fields.tsx';
import { useWords } from '../../words/use-words.ts';
import { Choices } from './choices.tsx';

/** Yes or no; unanswered is neither. */
export function BooleanField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const value = useAnswer(fieldKey);
  const state = useFieldState(fieldKey);
  return (
    <Choices
      id={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      value={value === null ? null : String(value)}
      choices={[
        { value: 'true', label: t('form.yes') },
        { value: 'false', label: t('form.no') },
      ]}
      onChange={(chosen) => draft.write(fieldKey, chosen === null ? null : chosen === 'true')}
      onBlur={state.onBlur}
    />
  );
}
