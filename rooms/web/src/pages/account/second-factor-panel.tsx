import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SecondFactorAnswer } from '@tuyen/contract';
import { useConfirmSecondFactor, useDropSecondFactor, useStartSecondFactor } from '../../api/accounts.ts';
import { Notice } from '../../parts/frame/notice.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { QrPicture } from './qr-picture.tsx';

/** Turning the second factor on and off. */
export function SecondFactorPanel({ isOn }: { isOn: boolean }) {
  const { t } = useWords();
  const start = useStartSecondFactor();
  const drop = useDropSecondFactor();
  const act = isOn ? drop : start;
  const [codes, setCodes] = useState<string[]>();
  const onPassword = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setCodes(undefined);
    act.mutate(String(new FormData(form).get('password')), { onSuccess: () => form.reset() });
  };
  return (
    <Panel title={t('account.secondFactor')}>
      <p>{isOn ? t('account.secondFactorOn') : t('account.secondFactorOff')}</p>
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      {!isOn && start.data !== undefined ? (
        <ConfirmSecondFactor started={start.data} onCodes={setCodes} />
      ) : (
        <form className="controls" onSubmit={onPassword}>
          <PasswordInput name="password" label={t('account.currentPassword')} autoComplete="current-password" required withAsterisk={false} />
          <Button type="submit" variant="default" loading={act.isPending}>
            {isOn ? t('account.turnOff') : t('account.turnOn')}
          </Button>
        </form>
      )}
      {act.error !== null && <Problem error={act.error} />}
    </Panel>
  );
}

function ConfirmSecondFactor({ started, onCodes }: { started: SecondFactorAnswer; onCodes: (codes: string[]) => void }) {
  const { t } = useWords();
  const confirm = useConfirmSecondFactor();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(String(new FormData(event.currentTarget).get('code')), { onSuccess: ({ codes }) => onCodes(codes) });
  };
  return (
    <>
      <p>{t('account.scan')}</p>
      <QrPicture text={started.uri} label={t('account.qr')} />
      <p>
        {t('account.typeSecret')} <span className="code">{started.secret.replace(/(.{4})/g, '$1 ').trim()}</span>
      </p>
      <form className="controls" onSubmit={onSubmit}>
        <TextInput name="code" label={t('account.firstCode')} inputMode="numeric" autoComplete="one-time-code" maxLength={7} required withAsterisk={false} />
        <Button type="submit" loading={confirm.isPending}>
          {t('account.confirm')}
        </Button>
      </form>
      {confirm.error !== null && <Problem error={confirm.error} />}
    </>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useWords();
  return (
    <Notice tone="success" title={t('account.codesTitle')}>
      <p>{t('account.codesHint')}</p>
      <ul className="code">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}
