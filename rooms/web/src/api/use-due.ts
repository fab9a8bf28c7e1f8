import { useQuery } from '@tanstack/react-query';
import type { DueListAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

const fresh = 5 * 60_000;

/** Who is due in a programme, at a day and so many days ahead; Hôm nay and the page «Đến hạn» share one answer. */
export function useDue(programme: string, at?: string, ahead?: number) {
  return useQuery({
    queryKey: ['due', programme, at ?? 'today', ahead ?? 'usual'],
    queryFn: ({ signal }) => request<DueListAnswer>('GET', apiPath(['due', programme], { at, ahead: ahead === undefined ? undefined : String(ahead) }), undefined, signal),
    staleTime: fresh,
  });
}
