import { useRef } from 'react';
import { Button } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';
import { Icon } from '../frame/icon.tsx';
import { elementId, lineKey } from '../draft/draft-keys.ts';
import { useEntry, useLines } from '../entry/entry-context.ts';
import { FieldWarnings } from '../entry/field-warnings.tsx';
import { useFieldState } from '../entry/use-field-state.ts';
import type { DrawFields } from './draw-fields.ts';
import type { FieldProps } from '../entry/field-props.ts';

/** A repeating group: numbered lines that come and go; a new line takes the cursor. */
export function FieldList({ field, fieldKey, draw }: FieldProps & { draw: DrawFields }) {
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
          {draw(field.items ?? [], lineKey(fieldKey, line))}
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
