import { useAnswer, useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';
import { Choices } from '../inputs/choices.tsx';

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
