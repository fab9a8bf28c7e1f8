import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer, ImportBrief, MappingAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';
import { uploadFiles } from './http/upload-files.ts';
import type { ChosenFile } from './http/upload-files.ts';

const runningPollMs = 1000;

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => request<ImportBrief[]>('GET', apiPath(['imports']), undefined, signal),
    refetchInterval: (query) => (query.state.data?.some((one) => one.state === 'running') === true ? runningPollMs : false),
  });
}

/** One import; asked again every second while it runs. */
export function useImport(importId: string) {
  return useQuery({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => request<ImportAnswer>('GET', apiPath(['imports', importId]), undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? runningPollMs : false),
  });
}

export function useRetryImport(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<ImportBrief>('POST', apiPath(['imports', importId, 'retry'])),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['import', importId] }), client.invalidateQueries({ queryKey: ['imports'] })]),
  });
}

export interface Upload {
  files: readonly ChosenFile[];
  /** Column title → target; only for one spreadsheet. */
  mapping?: Record<string, string>;
}

/** Sends files for import, telling how far the sending is (0…1). */
export function useUpload(onProgress: (sent: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ files, mapping }: Upload) => uploadFiles<ImportBrief>(apiPath(['imports']), files, mapping, onProgress),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** Shows the server one spreadsheet and learns its columns and the mapping proposed. */
export function usePreview(onProgress: (sent: number) => void) {
  return useMutation({
    mutationFn: (file: ChosenFile) => uploadFiles<MappingAnswer>(apiPath(['imports', 'preview']), [file], undefined, onProgress),
  });
}
