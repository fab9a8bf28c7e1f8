import { Button } from '@mantine/core';
import type { AccountsAnswer } from '@tuyen/contract';
import { useWho } from '../../api/session.ts';
import { type AccountAct, useAccountAct } from '../../api/accounts.ts';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { ToldPassword } from './told-password.tsx';

/** One account with what may be done to it. */
export function AccountRow({ account }: { account: AccountsAnswer['accounts'][number] }) {
  const { t, say } = useWords();
  const who = useWho();
  const act = useAccountAct();
  const isMine = who.account === account.account;
  const states = [
    account.closed ? t('accounts.closed') : account.locked ? t('accounts.locked') : t('accounts.open'),
    ...(account.secondFactor ? [t('accounts.secondFactor')] : []),
    ...(account.sessions > 0 ? [t('accounts.sessions', { n: account.sessions })] : []),
  ];
  const button = (name: AccountAct, words: string) => (
    <Button key={name} size="xs" variant="default" loading={act.isPending && act.variables.act === name} onClick={() => act.mutate({ account: account.account, act: name })}>
      {words}
    </Button>
  );
  return (
    <tr>
      <th scope="row" data-label={t('accounts.name')}>
        {account.name}
        <div className="quiet">{account.account}</div>
      </th>
      <td data-label={t('accounts.role')}>{account.roleTitle === null ? account.role : say(account.roleTitle)}</td>
      <td data-label={t('accounts.unit')}>{account.unit.name}</td>
      <td data-label={t('accounts.state')}>{states.join('; ')}</td>
      <td data-label={t('accounts.acts')}>
        {!isMine && (
          <div className="row">
            {button('password', t('accounts.newPassword'))}
            {account.sessions > 0 && button('end-sessions', t('accounts.endSessions'))}
            {account.secondFactor && button('drop-second-factor', t('accounts.dropSecondFactor'))}
            {account.closed ? button('reopen', t('accounts.reopen')) : button('close', t('accounts.close'))}
          </div>
        )}
        {act.error !== null && <Problem error={act.error} />}
        {act.data?.password !== undefined && <ToldPassword told={act.data} />}
      </td>
    </tr>
  );
}
