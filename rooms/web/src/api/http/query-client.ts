import { QueryClient } from '@tanstack/react-query';
import { ServerRefusal, ServerUnreachable } from './server-error.ts';

/**
 * Answers are kept in memory only and forgotten after five minutes out of sight: no person's data stays in the browser.
 * `always`: a station's machine answers on its own network while the browser believes itself offline.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      retry: (failures, error) => error instanceof ServerUnreachable && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** True where the server no longer knows who speaks. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ServerRefusal && error.status === 401;
}
