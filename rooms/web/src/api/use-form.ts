import { useQuery } from '@tanstack/react-query';
import type { Form } from '@tuyen/records';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** A form as in force on a date (today's where none is given). Definitions seldom change: kept for the whole sitting. */
export function useForm(form: string, at?: string) {
  return useQuery({
    queryKey: ['form', form, at ?? 'today'],
    queryFn: ({ signal }) => request<Form>('GET', apiPath(['forms', form], { at }), undefined, signal),
    staleTime: 60 * 60_000,
    gcTime: 60 * 60_000,
  });
}
