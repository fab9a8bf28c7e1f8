import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountsAnswer, OwnAccountAnswer, PasswordAnswer, RecoveryCodesAnswer, SecondFactorAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

const ownKey = ['own-account'] as const;
const accountsKey = ['accounts'] as const;

export function useOwnAccount() {
  return useQuery({ queryKey: ownKey, queryFn: ({ signal }) => request<OwnAccountAnswer>('GET', apiPath(['account']), undefined, signal) });
}

/** One thing done to one's own account; the page is asked anew after it. */
function useOwnAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: ownKey }), gcTime: 0 });
}

// A password typed with separate tone marks must equal the same one typed whole.
const whole = (password: string): string => password.normalize('NFC');

export const useChangePassword = () => useOwnAct(({ current, next }: { current: string; next: string }) => request<unknown>('POST', apiPath(['account', 'password']), { current: whole(current), next: whole(next) }));
export const useEndOtherSessions = () => useOwnAct(() => request<unknown>('DELETE', apiPath(['account', 'sessions'])));
export const useStartSecondFactor = () => useOwnAct((password: string) => request<SecondFactorAnswer>('POST', apiPath(['account', 'second-factor']), { password: whole(password) }));
export const useConfirmSecondFactor = () => useOwnAct((code: string) => request<RecoveryCodesAnswer>('POST', apiPath(['account', 'second-factor', 'confirm']), { code: code.replace(/\s/g, '') }));
export const useDropSecondFactor = () => useOwnAct((password: string) => request<unknown>('DELETE', apiPath(['account', 'second-factor']), { password: whole(password) }));

export function useAccounts() {
  return useQuery({ queryKey: accountsKey, queryFn: ({ signal }) => request<AccountsAnswer>('GET', apiPath(['accounts']), undefined, signal) });
}

export interface NewAccount {
  account: string;
  name: string;
  role: string;
  unit: string;
}

export function useAddAccount() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (given: NewAccount) => request<PasswordAnswer>('POST', apiPath(['accounts']), given), onSuccess: () => client.invalidateQueries({ queryKey: accountsKey }), gcTime: 0 });
}

export type AccountAct = 'password' | 'close' | 'reopen' | 'end-sessions' | 'drop-second-factor';

/** Something done to an account from above; only a new password answers with something to tell. */
export function useAccountAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ account, act }: { account: string; act: AccountAct }) => request<PasswordAnswer | undefined>('POST', apiPath(['accounts', account, act])),
    onSuccess: () => client.invalidateQueries({ queryKey: accountsKey }),
    gcTime: 0,
  });
}
