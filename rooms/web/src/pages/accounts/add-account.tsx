import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AccountsAnswer } from '@tuyen/contract';
import { useAddAccount } from '../../api/accounts.ts';
import { useWho } from '../../api/session.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { ToldPassword } from './told-password.tsx';

/** A new sign-in at the administrator's own unit. */
export function AddAccount({ roles }: { roles: AccountsAnswer['roles'] }) {
  const { t, say } = useWords();
  const who = useWho();
  const add = useAddAccount();
  const [role, setRole] = useState('nurse');
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    add.mutate({ account: String(typed.get('account')).trim().toLowerCase(), name: String(typed.get('name')).trim(), role, unit: who.unit.id }, { onSuccess: () => form.reset() });
  };
  return (
    <Panel title={t('accounts.add', { unit: who.unit.name })}>
      <form className="controls" onSubmit={onSubmit}>
        <TextInput name="name" label={t('accounts.fullName')} required withAsterisk={false} autoComplete="off" maxLength={100} />
        <TextInput name="account" label={t('accounts.account')} description={t('accounts.accountHint')} required withAsterisk={false} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
        <NativeSelect label={t('accounts.role')} value={role} onChange={(event) => setRole(event.currentTarget.value)} data={roles.map((each) => ({ value: each.role, label: say(each.title) }))} />
        <Button type="submit" loading={add.isPending}>
          {t('accounts.make')}
        </Button>
      </form>
      {add.error !== null && <Problem error={add.error} />}
      {add.data !== undefined && <ToldPassword told={add.data} />}
    </Panel>
  );
}
