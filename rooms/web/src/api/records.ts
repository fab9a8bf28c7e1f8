import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConflictDecision, ConflictsAnswer, RecordAnswer, RecordedAnswer, RecordRequest } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';
import { sendPersistently } from './http/send-persistently.ts';

export function useRecord(subjectId: string, recordId: string) {
  return useQuery({
    queryKey: ['record', subjectId, recordId],
    queryFn: ({ signal }) => request<RecordAnswer>('GET', apiPath(['records', subjectId, recordId]), undefined, signal),
  });
}

/** Records a draft. Its id makes it safe to send again after a lost answer: the server records it once. */
export function useRecordDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: RecordRequest) => sendPersistently(() => request<RecordedAnswer>('POST', apiPath(['records']), draft)),
    onSuccess: (_, draft) => {
      void client.invalidateQueries({ queryKey: ['person', draft.subjectId] });
      void client.invalidateQueries({ queryKey: ['record', draft.subjectId] });
      void client.invalidateQueries({ queryKey: ['today'] });
      void client.invalidateQueries({ queryKey: ['due'] });
    },
  });
}

export function useConflicts() {
  return useQuery({ queryKey: ['conflicts'], queryFn: ({ signal }) => request<ConflictsAnswer>('GET', apiPath(['conflicts']), undefined, signal) });
}

/** Decides which version is right. */
export function useSettle(subjectId: string, rootId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: ConflictDecision) => request<{ settled: true }>('POST', apiPath(['conflicts', subjectId, rootId]), decision),
    onSuccess: () => {
      for (const queryKey of [['conflicts'], ['today'], ['person', subjectId], ['record', subjectId]]) void client.invalidateQueries({ queryKey });
    },
  });
}
