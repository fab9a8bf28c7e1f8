import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { describeProblem, formatNumber, parseNumber } from '@tuyen/records';
import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';
import { spokenUnit } from '../inputs/spoken-unit.ts';

/** A number, typed as `36,5` or `36.5`; one that could be read in two ways (`1.234`) is refused, not guessed. */
export function NumberField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  const [text, setText] = useState(typeof kept === 'number' ? formatNumber(kept) : '');
  const unit = field.unit === undefined ? '' : spokenUnit(field.unit);

  const onType = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') return draft.write(fieldKey, null);
    const value = parseNumber(typed);
    if (value !== null) return draft.write(fieldKey, value);
    const isUnclear = parseNumber(typed, 'plain') !== null || parseNumber(typed, 'vietnamese') !== null;
    draft.writeUnreadable(fieldKey, isUnclear ? describeProblem('form.number-unclear') : { vi: t('form.notANumber'), en: t('form.notANumber') });
  };

  return (
    <TextInput
      id={state.id}
      label={
        <>
          {say(field.label)}
          {unit !== '' && <span className="spoken"> ({unit})</span>}
        </>
      }
      rightSection={unit === '' ? undefined : <span className="unit-mark-right">{unit}</span>}
      rightSectionWidth={unit.length * 8 + 16}
      rightSectionPointerEvents="none"
      required={field.required === true}
      error={state.error}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => {
        const value = draft.read(fieldKey);
        if (typeof value === 'number') setText(formatNumber(value));
        state.onBlur();
      }}
    />
  );
}
