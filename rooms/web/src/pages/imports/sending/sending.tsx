import { Progress } from '@mantine/core';
import { useWords } from '../../../words/use-words.ts';

/** How much of an upload has left; when all is sent the server is still reading. */
export function Sending({ sent }: { sent: number }) {
  const { t } = useWords();
  const percent = Math.round(sent * 100);
  return (
    <div className="sending" role="status">
      <Progress value={percent} aria-label={t('imports.sending', { percent })} />
      <span>{percent < 100 ? t('imports.sending', { percent }) : t('imports.sentReading')}</span>
    </div>
  );
}
