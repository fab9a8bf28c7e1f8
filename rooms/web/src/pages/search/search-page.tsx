import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { TextInput } from '@mantine/core';
import { shortestSearch, usePersonSearch } from '../../api/persons.ts';
import { useMay } from '../../api/session.ts';
import { Empty } from '../../parts/frame/empty.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { searchMemory } from '../../parts/person/search-memory.ts';
import { useDebounced } from '../../parts/browser/use-debounced.ts';
import { useSlashKey } from '../../parts/browser/use-slash-key.ts';
import { Waiting } from '../../parts/frame/waiting.tsx';
import { formatNumber } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';
import { PersonRow } from './person-row.tsx';

const mostShown = 50;

/** Tìm người: one box for name, birth year, citizen or insurance number, phone; arrows walk the list. */
export function SearchPage() {
  const { t } = useWords();
  const may = useMay();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState(searchMemory.read);
  const search = usePersonSearch(useDebounced(text), mostShown);
  useSlashKey(box);

  const onArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [...(box.current === null ? [] : [box.current]), ...(list.current?.querySelectorAll<HTMLElement>('a.person-name') ?? [])];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div onKeyDown={onArrow}>
      <PageTitle title={t('search.title')} windowTitle={t('search.title')} focus={false}>
        {may.record && (
          <LinkButton to="/nguoi-moi" variant="default">
            {t('search.newPerson')}
          </LinkButton>
        )}
      </PageTitle>
      <TextInput
        ref={box}
        type="search"
        size="md"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        label={t('search.label')}
        description={t('search.hint')}
        leftSection={<Icon name="search" />}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          searchMemory.write(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') list.current?.querySelector<HTMLElement>('a.person-name')?.focus();
        }}
      />
      {search.error !== null && <Problem error={search.error} onRetry={() => void search.refetch()} />}
      <Results text={text} search={search} list={list} />
    </div>
  );
}

function Results({ text, search, list }: { text: string; search: ReturnType<typeof usePersonSearch>; list: React.RefObject<HTMLUListElement | null> }) {
  const { t } = useWords();
  const may = useMay();
  if (text.trim().length < shortestSearch) {
    return (
      <Empty>
        <p>{t('search.start')}</p>
      </Empty>
    );
  }
  if (search.data === undefined) return search.isError ? null : <Waiting what={t('waiting.searching')} />;
  const { persons, more } = search.data;
  if (persons.length === 0) {
    return (
      <Empty>
        <p>{t('search.none')}</p>
        <p>{t('search.noneAdvice')}</p>
        {may.record && <LinkButton to="/nguoi-moi">{t('search.newPerson')}</LinkButton>}
      </Empty>
    );
  }
  return (
    <>
      <p className="quiet" role="status">
        {more ? t('search.more', { n: formatNumber(persons.length) }) : t('search.found', { n: formatNumber(persons.length) })}
      </p>
      <ul ref={list} className="lines panel">
        {persons.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
    </>
  );
}
