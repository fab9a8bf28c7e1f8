import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

const tryEveryMs = 5000;

/** The app opened from its own store, but the station's machine does not answer: it is asked again every five seconds. */
export function NoServerPage({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = 'Tuyến';
    const timer = setInterval(onRetry, tryEveryMs);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>{t('noServer.title')}</h1>
        <Notice tone="warning" title={t('noServer.waiting')}>
          <p>{t('noServer.what')}</p>
        </Notice>
        <Button onClick={onRetry}>{t('problem.retry')}</Button>
      </div>
    </main>
  );
}
