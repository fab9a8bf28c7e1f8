import { createContext, useContext } from 'react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { isSignedOut } from './http/query-client.ts';
import { request } from './http/request.ts';

export const sessionKey = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }): Promise<SessionAnswer | null> => {
    try {
      return await request<SessionAnswer>('GET', apiPath(['session']), undefined, signal);
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  gcTime: Infinity,
});

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whoever is signed in, given to every page by the session gate. */
export const WhoContext = createContext<SessionAnswer | null>(null);

export function useWho(): SessionAnswer {
  const who = useContext(WhoContext);
  if (who === null) throw new Error('a page for the signed-in was drawn outside the session gate');
  return who;
}

/** What the signed-in may change; where the server does not say, nothing is hidden and the server decides. */
export function useMay(): { record: boolean; import: boolean; administer: boolean; audit: boolean; export: boolean } {
  return { record: true, import: true, administer: false, audit: false, export: true, ...useWho().may };
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: { account: string; password: string; code?: string }) =>
      // A password typed with separate tone marks must equal the same one typed whole.
      request<SessionAnswer>('POST', apiPath(['session']), { account: who.account.trim(), password: who.password.normalize('NFC'), ...(who.code === undefined ? {} : { code: who.code.trim() }) }),
    onSuccess: (session) => {
      client.setQueryData(sessionKey, session);
      // Whatever was refused while nobody was signed in is asked again.
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
    },
    gcTime: 0,
  });
}

/** Signs out and loads the app anew: nothing that was read about a person stays in this window's memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => request<unknown>('DELETE', apiPath(['session'])),
    onSuccess: () => window.location.assign('/'),
  });
}
