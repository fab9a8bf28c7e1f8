import { Button } from '@mantine/core';
import type { OwnAccountAnswer } from '@tuyen/contract';
import { formatDate, vietnamDateTime } from '@tuyen/records';
import { useEndOtherSessions, useOwnAccount } from '../../api/accounts.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { PasswordPanel } from './password-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';

/** Tài khoản của tôi: password, second factor, sign-ins left open elsewhere. */
export function OwnAccountPage() {
  const { t } = useWords();
  const account = useOwnAccount();
  return (
    <>
      <PageTitle title={t('account.title')} windowTitle={t('account.title')} />
      <Answer query={account}>
        {(own) => (
          <>
            <SessionsPanel sessions={own.sessions} />
            <SecondFactorPanel isOn={own.secondFactor} />
            <PasswordPanel />
          </>
        )}
      </Answer>
    </>
  );
}

function SessionsPanel({ sessions }: { sessions: OwnAccountAnswer['sessions'] }) {
  const { t } = useWords();
  const end = useEndOtherSessions();
  const momentOf = (at: string): string => {
    const local = vietnamDateTime(at);
    return `${local.slice(11, 16)} ${formatDate(local.slice(0, 10))}`;
  };
  return (
    <Panel title={t('account.sessions')}>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            {t('account.since', { moment: momentOf(session.opened) })} {session.mine && <strong>{t('account.here')}</strong>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('account.endOthers')}
        </Button>
      )}
      {end.error !== null && <Problem error={end.error} />}
    </Panel>
  );
}
