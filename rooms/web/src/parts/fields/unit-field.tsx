import { useEffect, useState } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';
import { UnitBox } from '../units/unit-box.tsx';

/** An organisation unit as it stood on the record's day. */
export function UnitField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft, day } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  const [text, setText] = useState('');
  const known = useUnits({ at: day, id: typeof kept === 'string' ? kept : '' }, typeof kept === 'string' && text === '');
  const name = known.data?.units[0]?.name;
  useEffect(() => {
    if (name !== undefined) setText((typed) => (typed === '' ? name : typed));
  }, [name]);

  return (
    <UnitBox
      inputId={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      at={day}
      text={text}
      onText={(typed) => {
        setText(typed);
        if (typed.trim() === '') draft.write(fieldKey, null);
        else draft.writeUnreadable(fieldKey, { vi: t('units.chooseFromList'), en: t('units.chooseFromList') });
      }}
      onChoose={(unit) => {
        setText(unit.name);
        draft.write(fieldKey, unit.id);
      }}
      onBlur={state.onBlur}
    />
  );
}
