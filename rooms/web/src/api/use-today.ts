import { useQuery } from '@tanstack/react-query';
import type { TodayAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** The home screen's figures and lists; asked again every minute while the screen is open. */
export function useToday() {
  return useQuery({
    queryKey: ['today'],
    queryFn: ({ signal }) => request<TodayAnswer>('GET', apiPath(['today']), undefined, signal),
    refetchInterval: 60_000,
  });
}
