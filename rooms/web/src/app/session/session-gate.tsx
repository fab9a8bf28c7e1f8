import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '@tuyen/contract';
import { isSignedOut } from '../../api/http/query-client.ts';
import { sessionKey, useSession, WhoContext } from '../../api/session.ts';
import { SignInPage } from '../../pages/sign-in/sign-in-page.tsx';
import { Waiting } from '../../parts/frame/waiting.tsx';
import { NoServerPage } from './no-server-page.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/**
 * Draws the app for the signed-in, the sign-in page for others. When a session ends in the middle of work the page
 * stays as it is under a sign-in window, so that a half-filled form is not lost.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const lastWho = useRef<SessionAnswer | null>(null);
  useSignedOutAnswers();
  if (session.data !== undefined && session.data !== null) lastWho.current = session.data;
  const who = lastWho.current;
  if (who === null) {
    if (session.data === null) return <SignInPage />;
    return session.isError ? <NoServerPage onRetry={() => void session.refetch()} /> : <Waiting />;
  }
  return (
    <WhoContext value={who}>
      {children}
      {session.data === null && <SignInAgain account={who.account} />}
    </WhoContext>
  );
}

/** Any answer «signed out» means the session is over, whichever question brought it. */
function useSignedOutAnswers() {
  const client = useQueryClient();
  useEffect(() => {
    const onEvent = (event: { type: string; action?: { type: string; error?: unknown } }) => {
      if (event.type === 'updated' && event.action?.type === 'error' && isSignedOut(event.action.error)) client.setQueryData(sessionKey, null);
    };
    const stops = [client.getQueryCache().subscribe(onEvent), client.getMutationCache().subscribe(onEvent as never)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
}
