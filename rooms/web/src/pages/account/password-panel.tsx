import type { FormEvent } from 'react';
import { Button, PasswordInput } from '@mantine/core';
import { useChangePassword } from '../../api/accounts.ts';
import { Notice } from '../../parts/frame/notice.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';

/** Changing one's password; every other machine is signed out by it. */
export function PasswordPanel() {
  const { t } = useWords();
  const change = useChangePassword();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    change.mutate({ current: String(typed.get('current')), next: String(typed.get('next')) }, { onSuccess: () => form.reset() });
  };
  return (
    <Panel title={t('account.password')}>
      <form className="controls" onSubmit={onSubmit}>
        <PasswordInput name="current" label={t('account.currentPassword')} autoComplete="current-password" required withAsterisk={false} />
        <PasswordInput name="next" label={t('account.newPassword')} description={t('account.passwordHint')} autoComplete="new-password" required withAsterisk={false} />
        <Button type="submit" loading={change.isPending}>
          {t('account.change')}
        </Button>
      </form>
      {change.error !== null && <Problem error={change.error} />}
      {change.isSuccess && <Notice tone="success" title={t('account.changed')} />}
    </Panel>
  );
}
