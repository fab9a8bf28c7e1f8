import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportBoard, ReportLife, ReportStepRequest } from '@tuyen/contract';
import { apiPath } from '../http/api-path.ts';
import { request } from '../http/request.ts';

/** Which report of which unit and period. */
export interface ReportKey {
  report: string;
  unit: string;
  period: string;
}

const keyOf = ({ report, unit, period }: ReportKey) => ['report-life', report, unit, period];

export function useReportLife(key: ReportKey) {
  return useQuery({
    queryKey: keyOf(key),
    queryFn: ({ signal }) => request<ReportLife>('GET', apiPath(['reports', key.report, 'life'], { unit: key.unit, period: key.period }), undefined, signal),
  });
}

/** Takes a step; also when it is refused the page asks again how the report stands. */
export function useReportStep(key: ReportKey) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: ReportStepRequest) => request<ReportLife>('POST', apiPath(['reports', key.report, 'life'], { unit: key.unit, period: key.period }), step),
    onSuccess: (life) => client.setQueryData(keyOf(key), life),
    onError: () => void client.invalidateQueries({ queryKey: keyOf(key) }),
  });
}

export function useReportBoard({ report, unit, period }: ReportKey) {
  return useQuery({
    queryKey: ['report-board', report, unit, period],
    queryFn: ({ signal }) => request<ReportBoard>('GET', apiPath(['reports', report, 'board'], { unit, period }), undefined, signal),
  });
}

/** Address a paper is downloaded from; without a version the last issue, or the draft. */
export function paperAddress({ report, unit, period }: ReportKey, format: 'xlsx' | 'docx' | 'pdf', version?: number): string {
  return apiPath(['reports', report, 'paper'], { unit, period, format, version: version === undefined ? undefined : String(version) });
}
