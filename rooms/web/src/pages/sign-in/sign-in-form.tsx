import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SessionAnswer } from '@tuyen/contract';
import { ServerRefusal } from '../../api/http/server-error.ts';
import { useSignIn } from '../../api/session.ts';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';

/** Account and password. With `account` given, only that account may come back (its unsaved work is on the screen). */
export function SignInForm({ account, onSignedIn }: { account?: string; onSignedIn?: (session: SessionAnswer) => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const [asksCode, setAsksCode] = useState(false);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    signIn.mutate(
      { account: account ?? String(typed.get('account') ?? ''), password: String(typed.get('password') ?? ''), ...(asksCode ? { code: String(typed.get('code') ?? '') } : {}) },
      {
        onSuccess: (session) => onSignedIn?.(session),
        onError: (error) => {
          const wantsCode = error instanceof ServerRefusal && error.body.code.startsWith('session.second-factor');
          if (wantsCode) setAsksCode(true);
          form.current?.querySelector<HTMLInputElement>(wantsCode ? 'input[name="code"]' : 'input[name="password"]')?.select();
        },
      },
    );
  };

  return (
    <form ref={form} className="sign-in-form" onSubmit={onSubmit}>
      <TextInput name="account" label={t('signIn.account')} autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} autoFocus={account === undefined} readOnly={account !== undefined} defaultValue={account ?? ''} />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        autoFocus={account !== undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0, 'aria-hidden': false }}
      />
      {asksCode && <TextInput name="code" label={t('signIn.code')} description={t('signIn.codeHint')} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required withAsterisk={false} autoFocus />}
      {signIn.error !== null && <Problem error={signIn.error} />}
      <Button type="submit" loading={signIn.isPending} fullWidth size="md">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
