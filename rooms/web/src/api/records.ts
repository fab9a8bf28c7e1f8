import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecordAnswer, RecordedAnswer, RecordRequest } from '@tuyen/contract';
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
