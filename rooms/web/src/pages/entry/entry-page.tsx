import { useState } from 'react';
import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import type { PersonAnswer, RecordedAnswer } from '@tuyen/contract';
import type { Form, RecordData } from '@tuyen/records';
import { useCaseStart } from '../../api/surveillance/cases.ts';
import { useForm } from '../../api/use-form.ts';
import { usePerson } from '../../api/persons.ts';
import { useWho } from '../../api/session.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { PersonHead } from '../../parts/person/person-head.tsx';
import { useWords } from '../../words/use-words.ts';
import { readVietnamMoment } from '../../words/vietnam-clock.ts';
import { EntryForm } from './entry-form.tsx';
import { prefillForm } from './prefill-form.ts';
import { SavedNotice } from './saved-notice.tsx';

const noAnswers: RecordData = {};

/** Writes a form about a person: a visit, a card, a stay, or changed personal data. */
export function EntryPage() {
  const { personId, formId } = useParams({ from: '/nguoi/$personId/ghi/$formId' });
  const { visit } = useSearch({ from: '/nguoi/$personId/ghi/$formId' });
  const [at, setAt] = useState(() => readVietnamMoment());
  const person = usePerson(personId);
  const form = useForm(formId, at.slice(0, 10));
  const start = useCaseStart(personId, formId === 'case' ? visit : undefined);
  const draw = (begins: RecordData) => (
    <Answer query={person}>
      {(answer) => <Answer query={form}>{(definition) => <Entry key={`${personId}/${formId}`} person={answer} form={definition} begins={begins} at={at} onAt={setAt} />}</Answer>}
    </Answer>
  );
  return formId === 'case' && visit !== undefined ? <Answer query={start}>{({ data }) => draw(data)}</Answer> : draw(noAnswers);
}

function Entry({ person: answer, form, begins, at, onAt }: { person: PersonAnswer; form: Form; begins: RecordData; at: string; onAt: (at: string) => void }) {
  const { t, say } = useWords();
  const who = useWho();
  // The person is read again behind an open form; what the form started from must not change under it.
  const [start] = useState(answer);
  const [saved, setSaved] = useState<RecordedAnswer | null>(null);
  const { answers } = useRouter().history.location.state;
  const title = say(form.title);
  const { person } = start;
  return (
    <>
      <PageTitle title={`${title}: ${person.name}`} windowTitle={title} />
      <PersonHead person={person} />
      {person.deceased && saved === null && <Notice tone="warning" title={t('entry.deceased')} />}
      {saved !== null ? (
        <SavedNotice answer={saved} subjectId={person.id} />
      ) : (
        <EntryForm
          form={form}
          subject={{ id: person.id, facts: { sex: person.sex, birth_date: person.birthDate } }}
          unit={who.unit.id}
          initialData={form.form === 'person' ? start.data : { ...prefillForm(form, start, at.slice(0, 10), answers), ...begins }}
          {...(form.form === 'person' ? { current: start.data } : {})}
          at={at}
          onAt={onAt}
          onSaved={setSaved}
        />
      )}
    </>
  );
}
