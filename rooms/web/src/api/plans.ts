import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExplainAnswer, PlanAnswer, PlanBrief } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: ({ signal }) => request<PlanBrief[]>('GET', apiPath(['plans']), undefined, signal),
  });
}

export function usePlan(planId: string, period: string | undefined) {
  return useQuery({
    queryKey: ['plan', planId, period ?? ''],
    queryFn: ({ signal }) => request<PlanAnswer>('GET', apiPath(['plans', planId], { period }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

export interface ExplainQuestion {
  indicator: string;
  unit: string;
  period: string;
  side: 'numerator' | 'complement';
  /** As people count: from 1. */
  page: number;
}

/** One figure taken apart: units below, persons, clause. */
export function useExplanation({ indicator, page, ...asked }: ExplainQuestion) {
  return useQuery({
    queryKey: ['explain', indicator, asked, page],
    queryFn: ({ signal }) => request<ExplainAnswer>('GET', apiPath(['indicators', indicator, 'explain'], { ...asked, page: page - 1 }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}
