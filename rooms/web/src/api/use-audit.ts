import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** The log of access, newest first, a page at a time. */
export function useAudit(account: string) {
  return useInfiniteQuery({
    queryKey: ['audit', account],
    queryFn: ({ signal, pageParam }) => request<AuditAnswer>('GET', apiPath(['audit'], { ...(account === '' ? {} : { account }), ...(pageParam === 0 ? {} : { before: String(pageParam) }) }), undefined, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1)?.seq : undefined),
  });
}
