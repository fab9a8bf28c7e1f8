import { NativeSelect } from '@mantine/core';
import { useAnswer, useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';
import { Choices } from '../inputs/choices.tsx';

/** Up to so many choices are shown side by side, more in a list. */
const mostChoices = 3;

/** One of the form's own short list of answers. */
export function OptionField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const value = useAnswer(fieldKey);
  const state = useFieldState(fieldKey);
  const choices = (field.options ?? []).map((option) => ({ value: option.code, label: say(option.display) }));
  const chosen = typeof value === 'string' ? value : null;
  // A code of another version of the form stays visible as it is.
  if (chosen !== null && !choices.some((choice) => choice.value === chosen)) choices.push({ value: chosen, label: chosen });
  const onChange = (code: string | null) => draft.write(fieldKey, code === '' ? null : code);
  if (choices.length <= mostChoices) {
    return <Choices id={state.id} label={say(field.label)} required={field.required === true} error={state.error} value={chosen} choices={choices} onChange={onChange} onBlur={state.onBlur} />;
  }
  return (
    <NativeSelect
      id={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      value={chosen ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={state.onBlur}
      data={[{ value: '', label: t('form.choose') }, ...choices]}
    />
  );
}
