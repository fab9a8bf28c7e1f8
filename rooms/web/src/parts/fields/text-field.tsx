import { Textarea, TextInput } from '@mantine/core';
import { useAnswer, useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';

/** One line of text, kept in composed form (NFC); spaces alone are no answer. */
export function TextField({ field, fieldKey }: FieldProps) {
  const { say } = useWords();
  const { draft } = useEntry();
  const value = useAnswer(fieldKey);
  const state = useFieldState(fieldKey);
  return (
    <TextInput
      id={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      value={typeof value === 'string' ? value : ''}
      maxLength={field.maximumLength ?? 2000}
      autoComplete="off"
      onChange={(event) => draft.write(fieldKey, event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={(event) => {
        const tidy = event.currentTarget.value.normalize('NFC').trim();
        if (tidy !== (value ?? '')) draft.write(fieldKey, tidy === '' ? null : tidy);
        state.onBlur();
      }}
    />
  );
}

/** Several lines of text. */
export function LongTextField({ field, fieldKey }: FieldProps) {
  const { say } = useWords();
  const { draft } = useEntry();
  const value = useAnswer(fieldKey);
  const state = useFieldState(fieldKey);
  return (
    <Textarea
      id={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      value={typeof value === 'string' ? value : ''}
      maxLength={field.maximumLength ?? 20_000}
      rows={2}
      onChange={(event) => draft.write(fieldKey, event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={(event) => {
        const tidy = event.currentTarget.value.normalize('NFC').trim();
        if (tidy !== (value ?? '')) draft.write(fieldKey, tidy === '' ? null : tidy);
        state.onBlur();
      }}
    />
  );
}
