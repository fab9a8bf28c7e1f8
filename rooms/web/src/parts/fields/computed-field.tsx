import { formatNumber } from '@tuyen/records';
import { useComputed } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useWords } from '../../words/use-words.ts';

/** An answer worked out from others; shown, never typed. */
export function ComputedField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const value = useComputed(fieldKey);
  const { id, error } = useFieldState(fieldKey);
  const words = typeof value === 'number' ? formatNumber(value) : typeof value === 'boolean' ? (value ? t('form.yes') : t('form.no')) : typeof value === 'string' ? value : '–';
  return (
    <div className="computed">
      <span id={`${id}-label`} className="computed-label">
        {t('form.computed', { label: say(field.label) })}
      </span>
      <output id={id} aria-labelledby={`${id}-label`}>
        {words}
      </output>
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  );
}
