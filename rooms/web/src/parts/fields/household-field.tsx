import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { personQuery, shortestSearch, usePersonSearch } from '../../api/persons.ts';
import { useWords } from '../../words/use-words.ts';
import { useDebounced } from '../browser/use-debounced.ts';
import { useEntry } from '../entry/entry-context.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import { PersonLine } from '../person/person-line.tsx';
import { SuggestBox } from '../suggest/suggest-box.tsx';

const mostSuggestions = 8;

/** A household, found as people speak of it: by somebody who lives there. */
export function HouseholdField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const client = useQueryClient();
  const state = useFieldState(fieldKey);
  const [text, setText] = useState(draft.read(fieldKey) === null ? '' : t('household.kept'));
  const [typing, setTyping] = useState(false);
  const search = usePersonSearch(useDebounced(typing ? text : ''), mostSuggestions);
  const isLong = typing && text.trim().length >= shortestSearch;
  const persons = isLong ? (search.data?.persons ?? []) : [];
  const unreadable = (words: string) => draft.writeUnreadable(fieldKey, { vi: words, en: words });

  const choose = async (personId: string, name: string) => {
    setTyping(false);
    setText(t('household.sameAs', { name }));
    try {
      const { household } = await client.fetchQuery(personQuery(personId));
      if (household === null) unreadable(t('household.none'));
      else draft.write(fieldKey, household.id);
    } catch {
      unreadable(t('search.failed'));
    }
  };

  return (
    <SuggestBox
      inputId={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      placeholder={t('household.placeholder')}
      text={text}
      onText={(typed) => {
        setTyping(true);
        setText(typed);
        if (typed.trim() === '') draft.write(fieldKey, null);
        else unreadable(t('search.chooseFromList'));
      }}
      items={persons}
      keyOf={(person) => person.id}
      draw={(person) => <PersonLine person={person} />}
      message={isLong && persons.length === 0 ? (search.isFetching ? t('waiting.searching') : t('search.none')) : undefined}
      onChoose={(person) => void choose(person.id, person.name)}
      onBlur={state.onBlur}
    />
  );
}
