import { useWords } from '../../words/use-words.ts';
import { elementId } from './draft-keys.ts';
import { FieldWarnings } from './field-messages.tsx';
import { FormFields } from './form-fields.tsx';
import type { FieldProps } from './form-fields.tsx';

/** A group of fields under one name. One that no register keeps (where data came from) is folded away: it is seldom typed. */
export function FieldGroup({ field, fieldKey }: FieldProps) {
  const { say } = useWords();
  const items = field.items ?? [];
  const content = <FormFields fields={items} parent={fieldKey} />;
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
