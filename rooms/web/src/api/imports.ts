import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer, ImportBrief, MappingAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';
import { splitBatches } from './http/split-batches.ts';
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

/** A server takes at most 2000 files at once; a year of claims is sent in several imports. */
const mostFilesAtOnce = 1000;

/** Sends files for import, telling how far the sending is (0…1); one import for each thousand files. */
export function useUpload(onProgress: (sent: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ files, mapping }: Upload) => {
      const batches = splitBatches(files, mostFilesAtOnce);
      const started: ImportBrief[] = [];
      for (const [index, batch] of batches.entries()) {
        started.push(await uploadFiles<ImportBrief>(apiPath(['imports']), batch, mapping, (sent) => onProgress((index + sent) / batches.length)));
      }
      return started;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** Shows the server one spreadsheet and learns its columns and the mapping proposed. */
export function usePreview(onProgress: (sent: number) => void) {
  return useMutation({
    mutationFn: (file: ChosenFile) => uploadFiles<MappingAnswer>(apiPath(['imports', 'preview']), [file], undefined, onProgress),
  });
}
