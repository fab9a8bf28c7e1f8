import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExplainAnswer, PlanAnswer, PlanBrief, PlanGapAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: ({ signal }) => request<PlanBrief[]>('GET', apiPath(['plans']), undefined, signal),
  });
}

export function usePlan(planId: string, period: string | undefined, map?: string, refreshMs?: number) {
  return useQuery({
    queryKey: ['plan', planId, period ?? '', map ?? ''],
    queryFn: ({ signal }) => request<PlanAnswer>('GET', apiPath(['plans', planId], { period, map }), undefined, signal),
    placeholderData: keepPreviousData,
    ...(refreshMs === undefined ? {} : { refetchInterval: refreshMs }),
  });
}

/** How far one target is, where, and where it is going. */
export function usePlanGap(planId: string, target: string, period: string | undefined, map: string | undefined) {
  return useQuery({
    queryKey: ['plan-gap', planId, target, period ?? '', map ?? ''],
    queryFn: ({ signal }) => request<PlanGapAnswer>('GET', apiPath(['plans', planId, 'targets', target, 'gap'], { period, map }), undefined, signal),
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
  map?: string;
}

/** One figure taken apart: units below, persons, clause. */
export function useExplanation({ indicator, page, ...asked }: ExplainQuestion) {
  return useQuery({
    queryKey: ['explain', indicator, asked, page],
    queryFn: ({ signal }) => request<ExplainAnswer>('GET', apiPath(['indicators', indicator, 'explain'], { ...asked, page: page - 1 }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}
