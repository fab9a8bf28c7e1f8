import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** A page that broke while it was drawn, or whose file is gone because the server was upgraded meanwhile. */
export function ShownFault({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const gone = error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);
  return (
    <Notice tone="error" title={gone ? t('fault.newVersionTitle') : t('fault.title')}>
      <p>{gone ? t('fault.newVersion') : t('fault.what')}</p>
      <div className="row">
        <Button onClick={() => window.location.reload()}>{t('fault.reload')}</Button>
        {!gone && (
          <Button variant="default" onClick={reset}>
            {t('problem.retry')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
