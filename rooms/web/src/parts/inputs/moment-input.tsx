import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { describeProblem, formatDate, isCalendarDate, parseTypedDate } from '@tuyen/records';
import type { Words } from '@tuyen/records';
import { formatTime, readVietnamDay } from '../../words/vietnam-clock.ts';
import { useWords } from '../../words/use-words.ts';
import { parseTypedTime } from './parse-typed-time.ts';

interface MomentInputProps {
  id: string;
  label: string;
  required?: boolean;
  error?: string | undefined;
  /** `YYYY-MM-DDThh:mm:ss+07:00`, or empty. */
  initial: string;
  /** The day meant when only an hour is typed. */
  defaultDay: string;
  onMoment: (moment: string | null) => void;
  onUnreadable: (why: Words) => void;
  onBlur?: () => void;
}

/** Day and hour in two boxes; an hour alone means the form's day. */
export function MomentInput({ id, label, required, error, initial, defaultDay, onMoment, onUnreadable, onBlur }: MomentInputProps) {
  const { t } = useWords();
  const [dayText, setDayText] = useState(initial === '' ? '' : formatDate(initial.slice(0, 10)));
  const [timeText, setTimeText] = useState(formatTime(initial));

  const tell = (typedDay: string, typedTime: string) => {
    if (typedDay.trim() === '' && typedTime.trim() === '') return onMoment(null);
    const reading = typedDay.trim() === '' ? { value: defaultDay, findings: [] } : parseTypedDate(typedDay, readVietnamDay());
    if (reading.value === null) return onUnreadable(describeProblem(reading.findings[0].code, reading.findings[0].facts));
    if (!isCalendarDate(reading.value)) return onUnreadable({ vi: t('date.wholeNeeded'), en: t('date.wholeNeeded') });
    const time = parseTypedTime(typedTime);
    if (time === null) return onUnreadable({ vi: t('date.timeNeeded'), en: t('date.timeNeeded') });
    onMoment(`${reading.value}T${time}:00+07:00`);
  };
  const onLeave = () => {
    const reading = dayText.trim() === '' ? null : parseTypedDate(dayText, readVietnamDay());
    if (reading !== null && reading.value !== null) setDayText(formatDate(reading.value));
    else if (reading === null && timeText.trim() !== '') setDayText(formatDate(defaultDay));
    setTimeText(parseTypedTime(timeText) ?? timeText);
    onBlur?.();
  };

  return (
    <div className="moment" role="group" aria-label={label}>
      <TextInput
        id={id}
        label={label}
        required={required === true}
        error={error}
        inputMode="numeric"
        placeholder={t('date.placeholder')}
        autoComplete="off"
        value={dayText}
        onChange={(event) => {
          setDayText(event.currentTarget.value);
          tell(event.currentTarget.value, timeText);
        }}
        onBlur={onLeave}
      />
      <TextInput
        label={t('date.time')}
        inputMode="numeric"
        placeholder={t('date.timePlaceholder')}
        autoComplete="off"
        maxLength={8}
        value={timeText}
        onChange={(event) => {
          setTimeText(event.currentTarget.value);
          tell(dayText, event.currentTarget.value);
        }}
        onBlur={onLeave}
      />
    </div>
  );
}
