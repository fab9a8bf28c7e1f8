import type { PasswordAnswer } from '@tuyen/contract';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** A password to be told to its owner; it is shown this once. */
export function ToldPassword({ told }: { told: PasswordAnswer }) {
  const { t } = useWords();
  return (
    <Notice tone="success" title={t('accounts.told', { account: told.account })}>
      <p className="code">{told.password}</p>
      <p>{t('accounts.toldOnce')}</p>
    </Notice>
  );
}
