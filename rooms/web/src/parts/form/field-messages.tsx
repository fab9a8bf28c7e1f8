import { useWords } from '../../words/use-words.ts';
import { Icon } from '../icon.tsx';
import { useEntry, useFindings } from './entry-context.ts';
import { elementId } from './draft-keys.ts';

/** What every field has in common: its id, its error for the kit's own error line, and what to do when it is left. */
export function useFieldState(key: string) {
  const { say } = useWords();
  const { checks } = useEntry();
  const findings = useFindings(key);
  const errors = findings.filter((finding) => finding.severity === 'error');
  return {
    id: elementId(key),
    error: errors.length === 0 ? undefined : errors.map((finding) => say(finding.message)).join(' '),
    onBlur: () => checks.leave(key),
  };
}

/** Warnings and hints under a field: they do not keep it from being saved. */
export function FieldWarnings({ fieldKey }: { fieldKey: string }) {
  const { say } = useWords();
  const warnings = useFindings(fieldKey).filter((finding) => finding.severity !== 'error');
  if (warnings.length === 0) return null;
  return (
    <p className="field-warning" role="status">
      <Icon name="warning" size={14} /> {warnings.map((finding) => say(finding.message)).join(' ')}
    </p>
  );
}
