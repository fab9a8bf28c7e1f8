import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UnitsAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

export interface UnitQuestion {
  at: string;
  id?: string;
  code?: string;
  q?: string;
  parent?: string;
  relation?: string;
}

/** Units as they stood on a date. A code of letters and digits alone is also tried as a code by the server. */
export function useUnits(question: UnitQuestion, enabled = true) {
  return useQuery({
    queryKey: ['units', question],
    queryFn: ({ signal }) => request<UnitsAnswer>('GET', apiPath(['units'], { ...question }), undefined, signal),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}
