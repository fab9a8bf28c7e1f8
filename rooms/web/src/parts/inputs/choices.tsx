import { useWords } from '../../words/use-words.ts';

interface ChoicesProps {
  id: string;
  label: string;
  required: boolean;
  error: string | undefined;
  value: string | null;
  choices: { value: string; label: string }[];
  onChange: (value: string | null) => void;
  onBlur: () => void;
}

/** A few choices side by side as radio buttons: all can be read at once, the arrow keys move between them. */
export function Choices({ id, label, required, error, value, choices, onChange, onBlur }: ChoicesProps) {
  const { t } = useWords();
  return (
    <div className="choices" role="radiogroup" aria-labelledby={`${id}-label`} aria-required={required} aria-invalid={error !== undefined} aria-describedby={error === undefined ? undefined : `${id}-error`} onBlur={onBlur}>
      <span id={`${id}-label`} className="choices-label">
        {label}
        {required && (
          <span className="required-mark" aria-hidden="true">
            {' *'}
          </span>
        )}
      </span>
      <span className="choices-row">
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input type="radio" id={index === 0 ? id : undefined} name={id} value={choice.value} checked={value === choice.value} onChange={() => onChange(choice.value)} />
            {choice.label}
          </label>
        ))}
        {!required && value !== null && (
          <button type="button" className="plain-button" onClick={() => onChange(null)}>
            {t('form.clear')}
          </button>
        )}
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
