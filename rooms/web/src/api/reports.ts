import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportAnswer, ReportBrief } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

export function useReports() {
  return useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => request<ReportBrief[]>('GET', apiPath(['reports']), undefined, signal),
  });
}

export function useReport(reportId: string, unit: string, period: string, map?: string) {
  return useQuery({
    queryKey: ['report', reportId, unit, period, map ?? ''],
    queryFn: ({ signal }) => request<ReportAnswer>('GET', apiPath(['reports', reportId], { unit, period, map }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}
