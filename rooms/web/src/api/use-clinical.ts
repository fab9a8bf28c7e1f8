import { useQuery } from '@tanstack/react-query';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** The content an engine of medicine computes with, as its room types it. It seldom changes: kept for the whole sitting. */
export function useClinical<Content>(part: 'immunisation' | 'growth' | 'drugs') {
  return useQuery({
    queryKey: ['clinical', part],
    queryFn: ({ signal }) => request<Content>('GET', apiPath(['clinical', part]), undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60 * 60_000,
  });
}
