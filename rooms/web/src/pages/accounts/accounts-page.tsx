import type { AccountsAnswer } from '@tuyen/contract';
import { useAccounts } from '../../api/accounts.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { AccountRow } from './account-row.tsx';
import { AddAccount } from './add-account.tsx';

/** Tài khoản: the sign-ins of the units an administrator keeps. */
export function AccountsPage() {
  const { t } = useWords();
  const accounts = useAccounts();
  return (
    <>
      <PageTitle title={t('accounts.title')} windowTitle={t('accounts.title')} />
      <Answer query={accounts}>
        {(answer) => (
          <>
            <AddAccount roles={answer.roles} />
            <AccountTable accounts={answer.accounts} />
          </>
        )}
      </Answer>
    </>
  );
}

function AccountTable({ accounts }: { accounts: AccountsAnswer['accounts'] }) {
  const { t } = useWords();
  return (
    <div className="panel">
      <table className="table table-stack">
        <caption>{t('accounts.count', { n: accounts.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('accounts.role')}</th>
            <th scope="col">{t('accounts.unit')}</th>
            <th scope="col">{t('accounts.state')}</th>
            <th scope="col">{t('accounts.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.account} account={account} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
