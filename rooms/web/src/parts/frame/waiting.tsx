import { useEffect, useState } from 'react';
import { Loader } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';

/** Below this nobody wonders; a flash of a spinner only disturbs. */
const shownAfterMs = 300;

/** Tells that an answer is on its way. */
export function Waiting({ what }: { what?: string }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {shown && (
        <>
          <Loader size="sm" aria-hidden="true" /> <span>{what ?? t('waiting.reading')}</span>
        </>
      )}
    </div>
  );
}
