import { useEffect, useState } from 'react';
import { shortestSearch, usePerson, usePersonSearch } from '../../api/persons.ts';
import { useWords } from '../../words/use-words.ts';
import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { PersonLine } from '../person/person-line.tsx';
import { SuggestBox } from '../suggest/suggest-box.tsx';
import { useDebounced } from '../browser/use-debounced.ts';

const mostSuggestions = 8;

/** Another person (mother, head of household), found by name or number. */
export function PersonField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  const [text, setText] = useState('');
  const [typing, setTyping] = useState(false);
  const search = usePersonSearch(useDebounced(typing ? text : ''), mostSuggestions);
  const persons = typing && text.trim().length >= shortestSearch ? (search.data?.persons ?? []) : [];
  return (
    <>
      {typeof kept === 'string' && text === '' && <KeptName personId={kept} onName={setText} />}
      <SuggestBox
        inputId={state.id}
        label={say(field.label)}
        required={field.required === true}
        error={state.error}
        placeholder={t('search.placeholder')}
        text={text}
        onText={(typed) => {
          setTyping(true);
          setText(typed);
          if (typed.trim() === '') draft.write(fieldKey, null);
          else draft.writeUnreadable(fieldKey, { vi: t('search.chooseFromList'), en: t('search.chooseFromList') });
        }}
        items={persons}
        keyOf={(person) => person.id}
        draw={(person) => <PersonLine person={person} />}
        message={typing && text.trim().length >= shortestSearch && persons.length === 0 ? (search.isFetching ? t('waiting.searching') : t('search.none')) : undefined}
        onChoose={(person) => {
          setTyping(false);
          setText(person.name);
          draft.write(fieldKey, person.id);
        }}
        onBlur={state.onBlur}
      />
    </>
  );
}

/** Fetches the name of a person that was there before. */
function KeptName({ personId, onName }: { personId: string; onName: (name: string) => void }) {
  const name = usePerson(personId).data?.person.name;
  useEffect(() => {
    if (name !== undefined) onName(name);
  }, [name, onName]);
  return null;
}
