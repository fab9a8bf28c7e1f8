import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { describeProblem, formatDate, parseTypedDate } from '@tuyen/records';
import type { Words } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';
import { whenPointerIsUp } from '../browser/when-pointer-is-up.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';

interface DateFieldProps {
  id?: string;
  label: ReactNode;
  labelHidden?: boolean;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at first, empty for none. */
  initial: string;
  /** A date was typed, or the field was emptied (null). */
  onDate: (date: string | null) => void;
  /** What was typed is no date. */
  onUnreadable?: (why: Words) => void;
  onBlur?: () => void;
}

/**
 * A date as people write it: 5/3/1990, 05031990, 3/1990, 1990. Day before month always. What cannot be read is said, never
 * guessed: a kit's own date field turned 5/3 into the 3rd of May without a word.
 */
export function DateField({ initial, label, labelHidden, description, required, error, onDate, onUnreadable, onBlur, id }: DateFieldProps) {
  const { t, say } = useWords();
  const [text, setText] = useState(initial === '' ? '' : formatDate(initial));
  const [why, setWhy] = useState<string | undefined>(undefined);

  const read = (typed: string) => (typed.trim() === '' ? null : parseTypedDate(typed, readVietnamDay()));
  const onType = (typed: string) => {
    setText(typed);
    setWhy(undefined);
    const reading = read(typed);
    if (reading === null) onDate(null);
    else if (reading.value !== null) onDate(reading.value);
    else onUnreadable?.(describeProblem(reading.findings[0].code, reading.findings[0].facts));
  };
  const onLeave = () => {
    const reading = read(text);
    if (reading !== null && reading.value !== null) setText(formatDate(reading.value));
    else if (reading !== null && reading.value === null) {
      const [first] = reading.findings;
      whenPointerIsUp(() => setWhy(say(describeProblem(first.code, first.facts))));
    }
    onBlur?.();
  };

  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      {...(labelHidden === true ? { 'aria-label': String(label) } : { label })}
      description={description}
      required={required === true}
      error={error ?? why}
      inputMode="numeric"
      placeholder={t('date.placeholder')}
      autoComplete="off"
      maxLength={40}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
