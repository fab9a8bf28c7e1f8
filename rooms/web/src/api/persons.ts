import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { LikelyPersonsAnswer, LikelyPersonsRequest, PersonAnswer, PersonSearchAnswer } from '@tuyen/contract';
import { apiPath } from './http/api-path.ts';
import { request } from './http/request.ts';

/** Shorter texts match half the commune. */
export const shortestSearch = 2;

/** Searches persons; the text travels in the message's body, never in an address that would be logged. */
export function usePersonSearch(text: string, limit: number) {
  const asked = text.trim().normalize('NFC');
  return useQuery({
    queryKey: ['person-search', asked, limit],
    queryFn: ({ signal }) => request<PersonSearchAnswer>('POST', apiPath(['persons', 'search']), { text: asked, limit }, signal),
    enabled: asked.length >= shortestSearch,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Who a description may mean, once it has a name and a birth, or a number. @param description a `LikelyPersonsRequest` as JSON; it travels in the body */
export function useLikelyPersons(description: string) {
  const asked = JSON.parse(description) as LikelyPersonsRequest;
  return useQuery({
    queryKey: ['likely-persons', description],
    queryFn: ({ signal }) => request<LikelyPersonsAnswer>('POST', apiPath(['persons', 'likely']), asked, signal),
    enabled: (asked.name.trim().length >= shortestSearch && asked.birthDate !== null) || [asked.citizenNumber, asked.insuranceNumber, asked.phone].some((number) => number !== null),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => request<PersonAnswer>('GET', apiPath(['persons', personId]), undefined, signal),
  });

export function usePerson(personId: string) {
  return useQuery(personQuery(personId));
}
