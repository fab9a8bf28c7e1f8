import { useEffect, useRef } from 'react';
import { SignInForm } from '../../pages/sign-in/sign-in-form.tsx';
import { useWords } from '../../words/use-words.ts';

/** A window over the page for a session that ran out; it closes itself when the same account is back. */
export function SignInAgain({ account }: { account: string }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // A dialog gives the focus to its first field, which is the account and cannot be changed here.
    dialog.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="sign-in-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="sign-in-again">{t('signIn.againTitle')}</h2>
      <p>{t('signIn.again')}</p>
      <SignInForm account={account} />
      <button type="button" className="plain-button" onClick={() => window.location.assign('/')}>
        {t('signIn.otherAccount')}
      </button>
    </dialog>
  );
}
