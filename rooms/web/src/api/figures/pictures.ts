import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { AreasAnswer, MapFile, SeriesAnswer } from '@tuyen/contract';
import { apiPath } from '../http/api-path.ts';
import { request } from '../http/request.ts';

export interface PictureQuestion {
  indicator: string;
  unit: string;
  period: string;
  map: string | undefined;
}

/** One indicator for every commune of a place. */
export function useAreas({ indicator, ...asked }: PictureQuestion) {
  return useQuery({
    queryKey: ['areas', indicator, asked],
    queryFn: ({ signal }) => request<AreasAnswer>('GET', apiPath(['indicators', indicator, 'areas'], { ...asked }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

/** One indicator over the months up to a period. */
export function useSeries(indicator: string, unit: string, from: string, to: string, map: string | undefined) {
  return useQuery({
    queryKey: ['series', indicator, unit, from, to, map],
    queryFn: ({ signal }) => request<SeriesAnswer>('GET', apiPath(['indicators', indicator, 'series'], { unit, from, to, map }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

/** Boundaries of the communes of some provinces; they do not change while the page is open. */
export function useMaps(provinces: readonly string[]) {
  return useQueries({
    queries: provinces.map((province) => ({
      queryKey: ['map', province],
      queryFn: ({ signal }: { signal: AbortSignal }) => request<MapFile>('GET', apiPath(['maps', province]), undefined, signal),
      staleTime: Infinity,
    })),
    combine: (results) => ({ files: results.flatMap((result) => result.data ?? []), done: results.every((result) => result.data !== undefined || result.isError) }),
  });
}
