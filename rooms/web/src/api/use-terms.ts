import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TermsAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** Searches a code system; a code or words without tone marks both find. */
export function useTerms(system: string, text: string, at: string, limit = 12) {
  const asked = text.trim().normalize('NFC');
  return useQuery({
    queryKey: ['terms', system, asked, at, limit],
    queryFn: ({ signal }) => request<TermsAnswer>('GET', apiPath(['terms', system], { q: asked, at, limit }), undefined, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60 * 60_000,
  });
}
