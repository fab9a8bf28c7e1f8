import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseStartAnswer, CasesAnswer } from '@tuyen/contract';
import { apiPath } from '../http/api-path.ts';
import { request } from '../http/request.ts';

export interface CaseFilter {
  from: string;
  to: string;
  disease?: string | undefined;
  classification?: string | undefined;
}

/** The line list of the signed-in's unit, and what waits to be reported. */
export function useCases(filter: CaseFilter) {
  return useQuery({
    queryKey: ['cases', filter],
    queryFn: ({ signal }) => request<CasesAnswer>('GET', apiPath(['cases'], { ...filter }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

/** The same lines as a file for a spreadsheet. */
export const caseExportPath = (filter: CaseFilter): string => apiPath(['cases', 'export'], { ...filter });

/** What a case report about a visit begins with. */
export function useCaseStart(personId: string, visitId: string | undefined) {
  return useQuery({
    queryKey: ['case-start', personId, visitId],
    queryFn: ({ signal }) => request<CaseStartAnswer>('GET', apiPath(['cases', 'start', personId, visitId ?? '']), undefined, signal),
    enabled: visitId !== undefined,
    staleTime: Infinity,
  });
}
