import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Problem } from './problem.tsx';
import { Waiting } from './waiting.tsx';

/** A question's three states in one place: waiting, refused, answered. An old answer stays in sight while a new one fails. */
export function Answer<Data>({ query, what, children }: { query: UseQueryResult<Data>; what?: string; children: (data: Data) => ReactNode }) {
  const problem = query.error === null ? null : <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return problem ?? (what === undefined ? <Waiting /> : <Waiting what={what} />);
  return (
    <>
      {problem}
      {children(query.data)}
    </>
  );
}
