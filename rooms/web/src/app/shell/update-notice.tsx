import { useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { shellUpdate } from './shell-update.ts';

/** Offers a new version of the app; it takes over only when asked, never under an open form. */
export function UpdateNotice() {
  const { t } = useWords();
  const waiting = useSyncExternalStore(shellUpdate.subscribe, shellUpdate.isWaiting);
  if (!waiting) return null;
  return (
    <div className="page-notice">
      <Notice tone="information" title={t('update.title')}>
        <p>{t('update.what')}</p>
        <Button variant="default" onClick={shellUpdate.apply}>
          {t('update.apply')}
        </Button>
      </Notice>
    </div>
  );
}
