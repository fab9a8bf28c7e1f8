import { useWords } from '../../words/use-words.ts';
import { elementId } from '../draft/draft-keys.ts';
import { FieldWarnings } from '../entry/field-warnings.tsx';
import type { DrawFields } from './draw-fields.ts';
import type { FieldProps } from '../entry/field-props.ts';

/** A group of fields under one name. One that no register keeps (where data came from) is folded away: it is seldom typed. */
export function FieldGroup({ field, fieldKey, draw }: FieldProps & { draw: DrawFields }) {
  const { say } = useWords();
  const items = field.items ?? [];
  const content = draw(items, fieldKey);
  if (items.every((item) => item.register === false)) {
    return (
      <details className="field-group">
        <summary>{say(field.label)}</summary>
        {content}
      </details>
    );
  }
  return (
    <fieldset className="field-group" id={elementId(fieldKey)}>
      <legend>{say(field.label)}</legend>
      {content}
      <FieldWarnings fieldKey={fieldKey} />
    </fieldset>
  );
}
