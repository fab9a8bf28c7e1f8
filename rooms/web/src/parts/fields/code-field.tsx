import { useEffect, useState } from 'react';
import type { TermsAnswer } from '@tuyen/contract';
import { useTerms } from '../../api/use-terms.ts';
import { useWords } from '../../words/use-words.ts';
import { useEntry } from '../entry/entry-context.ts';
import { useFieldState } from '../entry/use-field-state.ts';
import type { FieldProps } from '../entry/field-props.ts';
import { SuggestBox } from '../suggest/suggest-box.tsx';
import { useDebounced } from '../browser/use-debounced.ts';
import { findTypedCode } from '../inputs/find-typed-code.ts';

type Term = TermsAnswer['terms'][number];

const termWords = (term: Term) => `${term.code} – ${term.display}`;

/** A code of a code system (ICD-10 …): typed as code or as words without tone marks, taken from the list, never free text. */
export function CodeField({ field, fieldKey }: FieldProps) {
  const { t, say } = useWords();
  const { draft, day } = useEntry();
  const state = useFieldState(fieldKey);
  const kept = draft.read(fieldKey);
  const [text, setText] = useState(typeof kept === 'string' ? kept : '');
  const [typing, setTyping] = useState(false);
  const search = useTerms(field.codes ?? '', useDebounced(text), day);
  const terms = typing ? (search.data?.terms ?? []) : [];

  // A code that was there before (a correction) gets its words as soon as they are known.
  useEffect(() => {
    if (typing || typeof kept !== 'string' || text !== kept) return;
    const term = search.data?.terms.find((one) => one.code === kept);
    if (term !== undefined) setText(termWords(term));
  }, [typing, kept, text, search.data]);

  const choose = (term: Term) => {
    setTyping(false);
    setText(termWords(term));
    draft.write(fieldKey, term.code);
  };
  const onText = (typed: string) => {
    setTyping(true);
    setText(typed);
    if (typed.trim() === '') draft.write(fieldKey, null);
    else draft.writeUnreadable(fieldKey, { vi: t('code.chooseFromList'), en: t('code.chooseFromList') });
  };
  const message = !typing || text.trim() === '' ? undefined : search.isError ? t('code.failed') : search.isFetching && terms.length === 0 ? t('waiting.searching') : terms.length === 0 ? t('code.none') : undefined;

  return (
    <SuggestBox
      inputId={state.id}
      label={say(field.label)}
      required={field.required === true}
      error={state.error}
      placeholder={t('code.placeholder')}
      text={text}
      onText={onText}
      items={terms}
      keyOf={(term) => term.code}
      draw={(term) => <TermLine term={term} />}
      message={message}
      onChoose={choose}
      onBlur={() => {
        const exact = typing ? findTypedCode(text, terms) : undefined;
        if (exact !== undefined) choose(exact);
        state.onBlur();
      }}
    />
  );
}

function TermLine({ term }: { term: Term }) {
  return (
    <span className="person-line">
      <span>
        <span className="code">{term.code}</span> {term.display}
      </span>
      {term.note !== null && <span className="person-facts">{term.note}</span>}
    </span>
  );
}
