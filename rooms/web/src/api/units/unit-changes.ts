import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppliedUnitChange, UnitChangeAnswer, UnitChangeRequest } from '@tuyen/contract';
import { apiPath } from '../http/api-path.ts';
import { request } from '../http/request.ts';

const key = ['unit-changes'];

export function useUnitChanges() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => request<AppliedUnitChange[]>('GET', apiPath(['unit-changes']), undefined, signal) });
}

/** What a file would do; nothing is written. */
export function usePreviewUnitChange() {
  return useMutation({ mutationFn: (change: UnitChangeRequest) => request<UnitChangeAnswer>('POST', apiPath(['unit-changes', 'preview']), change) });
}

/** Applies a file, or takes a change back; everything that names units is asked again afterwards. */
export function useApplyUnitChange() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: UnitChangeRequest) => request<UnitChangeAnswer>('POST', apiPath(['unit-changes']), change), onSuccess: () => client.invalidateQueries() });
}

export function useUndoUnitChange() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: number) => request<AppliedUnitChange>('POST', apiPath(['unit-changes', String(change), 'undo']), {}), onSuccess: () => client.invalidateQueries() });
}
