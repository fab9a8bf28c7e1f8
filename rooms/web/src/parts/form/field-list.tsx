import { useRef } from 'react';
import { Button } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';
import { Icon } from '../icon.tsx';
import { elementId, lineKey } from './draft-keys.ts';
import { useEntry, useLines } from './entry-context.ts';
import { FieldWarnings, useFieldState } from './field-messages.tsx';
import { FormFields } from './form-fields.tsx';
import type { FieldProps } from './form-fields.tsx';

/** A repeating group: numbered lines that come and go; a new line takes the cursor. */
export function FieldList({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const lines = useLines(fieldKey);
  const { error } = useFieldState(fieldKey);
  const box = useRef<HTMLFieldSetElement>(null);
  const label = say(field.label);

  const add = () => {
    const line = draft.addLine(fieldKey);
    requestAnimationFrame(() => document.getElementById(elementId(lineKey(fieldKey, line)))?.querySelector<HTMLElement>('input, textarea, select')?.focus());
  };
  const remove = (line: number) => {
    draft.removeLine(fieldKey, line);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.field-list-add')?.focus());
  };

  return (
    <fieldset ref={box} className="field-group" id={elementId(fieldKey)}>
      <legend>{label}</legend>
      {lines.map((line, index) => (
        <div key={line} id={elementId(lineKey(fieldKey, line))} className="field-line" role="group" aria-label={t('form.line', { label, n: index + 1 })}>
          <div className="field-line-head">
            <span aria-hidden="true">{index + 1}</span>
            <button type="button" className="plain-button" aria-label={t('form.removeLineOf', { label, n: index + 1 })} onClick={() => remove(line)}>
              {t('form.removeLine')}
            </button>
          </div>
          <FormFields fields={field.items ?? []} parent={lineKey(fieldKey, line)} />
        </div>
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
      <FieldWarnings fieldKey={fieldKey} />
      <Button className="field-list-add" variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={add}>
        {t('form.addLine', { label })}
      </Button>
    </fieldset>
  );
}
