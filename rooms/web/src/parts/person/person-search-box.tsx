import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { shortestSearch, usePersonSearch } from '../../api/persons.ts';
import { useWords } from '../../words/use-words.ts';
import { Icon } from '../frame/icon.tsx';
import { PersonLine } from './person-line.tsx';
import { searchMemory } from './search-memory.ts';
import { SuggestBox } from '../suggest/suggest-box.tsx';
import { useDebounced } from '../browser/use-debounced.ts';
import { useSlashKey } from '../browser/use-slash-key.ts';

const mostSuggestions = 8;

/** The quick search on every page: «/», some letters, arrow, Enter. Enter alone opens the full list. */
export function PersonSearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const asked = useDebounced(text);
  const search = usePersonSearch(asked, mostSuggestions);
  useSlashKey(box);

  const long = text.trim().length >= shortestSearch;
  const found = long && search.data !== undefined ? search.data : { persons: [], more: false };
  const message = !long ? undefined : search.isError ? t('search.failed') : search.isFetching && search.data === undefined ? t('waiting.searching') : found.persons.length === 0 ? t('search.none') : found.more ? t('search.moreShort') : undefined;

  return (
    <SuggestBox
      inputRef={box}
      label={t('search.label')}
      labelHidden
      placeholder={t('search.placeholder')}
      leftSection={<Icon name="search" />}
      text={text}
      onText={setText}
      items={found.persons}
      keyOf={(person) => person.id}
      draw={(person) => <PersonLine person={person} />}
      message={message}
      onChoose={(person) => {
        setText('');
        void navigate({ to: '/nguoi/$personId', params: { personId: person.id } });
      }}
      onEnter={() => {
        searchMemory.write(text);
        setText('');
        void navigate({ to: '/tim-nguoi' });
      }}
    />
  );
}
