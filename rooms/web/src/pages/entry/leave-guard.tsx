import { useEffect, useRef } from 'react';
import { useBlocker } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';

/** Asks before a half-filled form is left; nothing of it is stored in the browser, so leaving loses it. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const blocker = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: isDirty, withResolver: true });
  const isAsked = blocker.status === 'blocked';
  useEffect(() => {
    if (isAsked && dialog.current?.open === false) dialog.current.showModal();
  }, [isAsked]);
  if (!isAsked) return null;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-title" onCancel={blocker.reset}>
      <h2 id="leave-title">{t('entry.leaveTitle')}</h2>
      <p>{t('entry.leave')}</p>
      <div className="row">
        <Button autoFocus onClick={blocker.reset}>
          {t('entry.stay')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('entry.leaveAnyway')}
        </Button>
      </div>
    </dialog>
  );
}
