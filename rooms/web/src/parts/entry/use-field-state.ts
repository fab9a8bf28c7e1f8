import { elementId } from '../draft/draft-keys.ts';
import { useWords } from '../../words/use-words.ts';
import { useEntry, useFindings } from './entry-context.ts';

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
