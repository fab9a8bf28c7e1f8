import { useWords } from '../../words/use-words.ts';
import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { MomentInput } from '../inputs/moment-input.tsx';

/** A date with its hour, of a form. */
export function MomentField({ field, fieldKey }: FieldProps) {
  const { say } = useWords();
  const { draft, day } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  return (
    <MomentInput
      id={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      initial={typeof kept === 'string' ? kept : ''}
      defaultDay={day}
      onMoment={(moment) => draft.write(fieldKey, moment)}
      onUnreadable={(why) => draft.writeUnreadable(fieldKey, why)}
      onBlur={state.onBlur}
    />
  );
}
