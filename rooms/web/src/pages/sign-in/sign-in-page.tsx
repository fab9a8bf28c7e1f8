import { useEffect } from 'react';
import { LanguageButton } from '../../parts/frame/language-button.tsx';
import { useWords } from '../../words/use-words.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Tuyến`;
  }, [t]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="sign-in-mark">
          <img src="/icon.svg" alt="" width={44} height={44} /> Tuyến
        </p>
        <h1>{t('signIn.title')}</h1>
        <p className="quiet">{t('signIn.lead')}</p>
        <SignInForm />
        <p className="quiet">{t('signIn.forgotten')}</p>
        <LanguageButton />
      </div>
    </main>
  );
}
