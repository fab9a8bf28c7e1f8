import { useWords } from '../../words/use-words.ts';
import { Icon } from '../frame/icon.tsx';
import { useFindings } from './entry-context.ts';

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
