import { useRef } from 'react';
import type { FormEvent } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SessionAnswer } from '@tuyen/contract';
import { useSignIn } from '../../api/session.ts';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';

/** Account and password. With `account` given, only that account may come back (its unsaved work is on the screen). */
export function SignInForm({ account, onSignedIn }: { account?: string; onSignedIn?: (session: SessionAnswer) => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  const form = useRef<HTMLFormElement>(null);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    signIn.mutate(
      { account: account ?? String(typed.get('account') ?? ''), password: String(typed.get('password') ?? '') },
      {
        onSuccess: (session) => onSignedIn?.(session),
        onError: () => form.current?.querySelector<HTMLInputElement>('input[name="password"]')?.select(),
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
      {signIn.error !== null && <Problem error={signIn.error} />}
      <Button type="submit" loading={signIn.isPending} fullWidth size="md">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
