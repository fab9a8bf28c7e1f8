import { Button } from '@mantine/core';
import { ServerRefusal, ServerUnreachable } from '../../api/http/server-error.ts';
import { useWords } from '../../words/use-words.ts';
import { Notice } from './notice.tsx';

/** What went wrong, in the server's own sentence where it gave one, with the way on. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t, say } = useWords();
  const incident = error instanceof ServerRefusal ? error.body.incident : undefined;
  return (
    <Notice tone="error" title={error instanceof ServerUnreachable ? t('problem.unreachableTitle') : t('problem.title')}>
      <p>{error instanceof ServerRefusal ? say(error.body.message) : error instanceof ServerUnreachable ? t('problem.unreachable') : t('problem.unexpected')}</p>
      {error instanceof ServerRefusal && <RefusalFindings refusal={error} />}
      {incident !== undefined && <p>{t('problem.incident', { incident })}</p>}
      {onRetry !== undefined && (
        <Button size="sm" variant="default" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </Notice>
  );
}

function RefusalFindings({ refusal }: { refusal: ServerRefusal }) {
  const { say } = useWords();
  const findings = refusal.body.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map((finding, n) => (
        <li key={n}>{say(finding.message)}</li>
      ))}
    </ul>
  );
}
